import { startNodeServer } from './platform.js';

startNodeServer();
