/** A guide with an imported pack that is damaged starts without it and says so; imported again, it is read on a signal. */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { packFolder } from '../../src/stores/importedPacks.js';
import { importEsco } from '../../src/tools/import/importEsco.js';
import { writeSmallEsco } from '../tools/smallEsco.js';
import { compile, type RealServer, startServer, temporaryFolder } from './realServer.js';

// Real processes on a busy machine may be late once; the first failure is printed, and a second one fails.
jest.retryTimes(1, { logErrorsBeforeRetry: true });
jest.setTimeout(60_000);

const made = temporaryFolder();
const dataDir = join(made.folder, 'data');
const given = writeSmallEsco(join(made.folder, 'esco-1.1.1'));
const isTold = 'The imported pack “esco” is not served as it is now. Import it again.\n';

let server: RealServer;
beforeAll(async () => {
  await importEsco(given, dataDir);
  appendFileSync(join(packFolder(dataDir, 'esco'), 'skills.jsonl'), ' ');
  server = await startServer(compile().main, dataDir);
});
afterAll(async () => {
  await server?.stop('SIGKILL');
  made.remove();
});

/** Until the server has said something as often as that. */
async function said(what: string, times: number): Promise<void> {
  const count = () => (server.out() + server.err()).split(what).length - 1;
  for (let waits = 0; count() < times; waits += 1) {
    if (waits > 400) throw new Error(`not said ${times} times: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

test('a damaged pack is named at the start, and no more once it was imported again', async () => {
  await said(`${isTold}skills.jsonl is not as it was written.\n`, 1);
  process.kill(server.pid ?? 0, 'SIGHUP');
  await said('The knowledge base was read again', 1);
  await said(isTold, 2);

  await importEsco(given, dataDir);
  process.kill(server.pid ?? 0, 'SIGHUP');
  await said('The knowledge base was read again', 2);
  expect((server.out() + server.err()).split(isTold).length - 1).toBe(2);
});
