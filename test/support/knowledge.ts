import { createKnowledge } from '../../server/src/core/analysis/knowledge.js';
import { readData } from '../../server/src/node/data.js';

/** What the product knows, for tests; read once. */
export const KNOWLEDGE = createKnowledge(readData);
