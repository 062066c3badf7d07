import * as z from 'zod';
import { jsonLines } from './jsonLines.js';

/** The texts that a file of doccano or Prodigy holds, in order. */
export function textsOfLines(content: string): readonly string[] {
  const line = z.object({ text: z.string() });
  return [...jsonLines(content, [])].flatMap(({ value }) => line.safeParse(value).data?.text ?? []);
}

/** The texts that a file of Label Studio holds, in order: whatever its tasks are made of. */
export function textsOfTasks(content: string): readonly string[] {
  const tasks = z.array(z.object({ data: z.record(z.string(), z.unknown()) }));
  try {
    const read = tasks.safeParse(JSON.parse(content));
    return (read.data ?? []).flatMap(({ data }) => Object.values(data).filter((value) => typeof value === 'string'));
  } catch {
    return [];
  }
}
