import { Shape, type Tokens } from '../segment/tokens.js';
import { KeptOn } from '../text/kept.js';

/** The tokens that begin with a capital letter, in order: a sixth of all. One walk, however many rules look at names. */
export function capitalsIn(tokens: Tokens): Int32Array {
  let capitals = known.get(tokens);
  if (capitals === undefined) {
    let count = 0;
    for (let at = 0; at < tokens.count; at++) {
      if (((tokens.shape[at] as number) & Shape.capital) === 0) continue;
      if (count === room.length) room = grown(room);
      room[count++] = at;
    }
    known.set(tokens, (capitals = room.slice(0, count)));
  }
  return capitals;
}

const known = new KeptOn<Tokens, Int32Array>();

/** Of one paragraph at a time. */
let room = new Int32Array(1024);

function grown(small: Int32Array): Int32Array<ArrayBuffer> {
  const large = new Int32Array(small.length * 2);
  large.set(small);
  return large;
}
