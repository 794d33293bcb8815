import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { transform } from '@swc/core';
import fc from 'fast-check';
import { conversationId } from '../../src/stores/conversationId.js';
import { createFileStore, type FileStoreEvent } from '../../src/stores/files/fileStore.js';
import { type FileSystem, nodeFileSystem, type OpenFile } from '../../src/stores/files/fileSystem.js';
import { type ConversationStore, DamagedRecord, type StoredConversation } from '../../src/stores/ports.js';
import { conversationStoreContract, hostileIds, key, record } from './contract.js';

const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const frozen = () => new Date('2026-11-22T10:00:00.123Z');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waymark-store-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Every file below a folder, as paths relative to it. */
async function filesIn(root: string): Promise<string[]> {
  const found = await readdir(root, { recursive: true, withFileTypes: true });
  return found
    .filter((one) => one.isFile())
    .map((one) => relative(root, join(one.parentPath, one.name)))
    .sort();
}

const open = (files?: FileSystem, log?: (event: FileStoreEvent) => void) =>
  createFileStore({ folder, now: frozen, files, log });
const pathOf = (id: string) => join(folder, 'conversations', id.slice(0, 2), `${id}.json`);
const pathOfKey = (conversation: string) => pathOf(conversationId(key(conversation)));

describe('the file store', () => {
  conversationStoreContract(async () => {
    const inner = await mkdtemp(join(tmpdir(), 'waymark-contract-'));
    const store = await createFileStore({ folder: inner, now: frozen });
    return {
      store,
      end: async () => {
        await store.close();
        await rm(inner, { recursive: true, force: true });
      },
    };
  });

  test('survives a restart', async () => {
    const first = await open();
    await first.save(key('a'), record(1));
    await first.close();
    const second = await open();
    expect(await second.load(key('a'))).toEqual(record(1));
    await second.close();
  });

  test('refuses work when closed', async () => {
    const store = await open();
    await store.close();
    await expect(store.load(key('a'))).rejects.toThrow('closed');
    await store.close();
  });

  test('distinct keys have distinct files, none outside the folder, whatever the ids are', async () => {
    const id = fc.oneof(
      fc.constantFrom(...hostileIds),
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.string({ unit: fc.constantFrom('a', ':', '1', '/', '.'), maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.tuple(id, id), fc.tuple(id, id), (one, other) => {
        const names = [one, other].map(([channel, conversation]) =>
          conversationId({ channel, conversation }),
        );
        expect(names[0]).toMatch(/^[0-9a-f]{64}$/);
        expect(names[0] === names[1]).toBe(one[0] === other[0] && one[1] === other[1]);
      }),
      { numRuns: 3_000, seed: 7 },
    );
    const store = await open();
    for (const one of hostileIds) await store.save(key(one, one), record(1));
    await store.close();
    const names = await filesIn(folder);
    expect(names).toHaveLength(hostileIds.length);
    for (const name of names) expect(name).toMatch(/^conversations\/([0-9a-f]{2})\/\1[0-9a-f]{62}\.json$/);
  });

  test('a file is compact and for its owner alone', async () => {
    const store = await open();
    await store.save(key('a'), record(1));
    expect(await readFile(pathOfKey('a'), 'utf8')).not.toMatch(/\n|": /);
    await store.close();
  });

  test('temporary files of a crash go at the start, and other files stay', async () => {
    const store = await open();
    await store.save(key('a'), record(1));
    await store.close();
    await writeFile(`${pathOfKey('a')}.tmp-99-1`, '{"half');
    await writeFile(join(folder, 'conversations', 'notes.txt'), 'mine');
    const events: FileStoreEvent[] = [];
    const again = await open(undefined, (event) => events.push(event));
    expect(events).toEqual([{ kind: 'temporaryFilesRemoved', count: 1 }]);
    expect(await again.load(key('a'))).toEqual(record(1));
    await again.close();
    expect((await filesIn(folder)).map((name) => name.replace(/.*\//, ''))).toEqual([
      `${conversationId(key('a'))}.json`,
      'notes.txt',
    ]);
  });

  describe('a file that cannot be read', () => {
    const whole = JSON.stringify({ format: 1, id: conversationId(key('a')), record: record(1) });
    const variants: [string, string | Buffer][] = [
      ['empty', ''],
      ['zero-filled', Buffer.alloc(512)],
      ['truncated', whole.slice(0, whole.length / 2)],
      ['null', 'null'],
      ['0', '0'],
      ['not a conversation', '{"format":1,"id":"x","record":{"version":"1"}}'],
      // Still JSON, were the byte taken for a question mark.
      [
        'not UTF-8',
        Buffer.from(whole).fill(
          0xff,
          Buffer.from(whole).indexOf('hello'),
          Buffer.from(whole).indexOf('hello') + 1,
        ),
      ],
      ['another conversation’s', whole.replace(/"id":"[0-9a-f]{64}"/, `"id":"${'0'.repeat(64)}"`)],
      ['a missing state', whole.replace(/"state":\{.*?\]\},/, '')],
      ['a time that is none', whole.replace(/"savedOn":"[^"]+"/, '"savedOn":"yesterday"')],
    ];

    test.each(variants)(
      '(%s) is set aside as it was, named, and replaced by the next save',
      async (_name, content) => {
        const events: FileStoreEvent[] = [];
        const store = await open(undefined, (event) => events.push(event));
        await mkdir(dirname(pathOfKey('a')), { recursive: true });
        await writeFile(pathOfKey('a'), content);

        const failure = await store.load(key('a')).catch((error: unknown) => error);
        expect(failure).toBeInstanceOf(DamagedRecord);
        const aside = `${conversationId(key('a'))}.json.damaged-20261122T100000123Z`;
        expect((failure as Error).message).toContain(pathOfKey('a'));
        expect((failure as Error).message).toContain(aside);
        expect((failure as Error).message).not.toContain('hello');
        expect(events).toHaveLength(1);

        expect(await store.load(key('a'))).toBeUndefined();
        await store.save(key('a'), record(1, { person: 'fresh' }));
        expect((await store.load(key('a')))?.person).toBe('fresh');
        expect(await readFile(join(dirname(pathOfKey('a')), aside))).toEqual(Buffer.from(content));
        await store.close();
      },
    );

    test('a save meets it too, and a second one never replaces the first', async () => {
      const store = await open();
      await mkdir(dirname(pathOfKey('a')), { recursive: true });
      await writeFile(pathOfKey('a'), 'first');
      await expect(store.save(key('a'), record(1))).rejects.toBeInstanceOf(DamagedRecord);
      await writeFile(pathOfKey('a'), 'second');
      await expect(store.save(key('a'), record(1))).rejects.toBeInstanceOf(DamagedRecord);
      const kept = await readdir(dirname(pathOfKey('a')));
      const texts = await Promise.all(
        kept.map((name) => readFile(join(dirname(pathOfKey('a')), name), 'utf8')),
      );
      expect(texts.sort()).toEqual(['first', 'second']);
      await store.close();
    });

    test('erase removes what was set aside and half written, and nobody else’s', async () => {
      const store = await open();
      await mkdir(dirname(pathOfKey('a')), { recursive: true });
      await writeFile(pathOfKey('a'), 'broken');
      await store.load(key('a')).catch(() => {});
      await store.save(key('a'), record(1));
      await store.save(key('b'), record(1));
      await writeFile(`${pathOfKey('a')}.tmp-99-1`, 'half');
      await store.erase(key('a'));
      await store.close();
      expect(await filesIn(folder)).toEqual([relative(folder, pathOfKey('b'))]);
    });

    test('the sweep sets it aside and goes on, and erases it when its own time is up', async () => {
      const store = await open();
      await store.save(key('old'), record(1, { savedOn: '2026-01-01T00:00:00.000Z' }));
      await mkdir(dirname(pathOfKey('a')), { recursive: true });
      await writeFile(pathOfKey('a'), 'broken');
      expect(await store.eraseSavedBefore('2026-06-01T00:00:00.000Z')).toBe(1);
      expect((await filesIn(join(folder, 'conversations'))).join()).toContain('.damaged-20261122T100000123Z');
      expect(await store.eraseSavedBefore('2026-12-01T00:00:00.000Z')).toBe(0);
      expect(await filesIn(join(folder, 'conversations'))).toEqual([]);
      await store.close();
    });

    test('a file of a newer Waymark is left where it is', async () => {
      const store = await open();
      await mkdir(dirname(pathOfKey('a')), { recursive: true });
      await writeFile(pathOfKey('a'), '{"format":2}');
      await expect(store.load(key('a'))).rejects.toThrow('newer Waymark');
      await expect(store.save(key('a'), record(1))).rejects.toThrow('newer Waymark');
      expect(await readFile(pathOfKey('a'), 'utf8')).toBe('{"format":2}');
      await store.close();
    });
  });
});

/** The real file system, with every call counted and named, and any of them failing on demand. */
function watchedFileSystem() {
  const calls: string[] = [];
  let fails: (call: number) => boolean = () => false;
  async function step<T>(
    name: string,
    work: () => Promise<T>,
    evenWhenFailing?: () => Promise<unknown>,
  ): Promise<T> {
    calls.push(name);
    if (fails(calls.length)) {
      await evenWhenFailing?.();
      throw Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' });
    }
    return work();
  }
  const watched = (what: string, file: OpenFile): OpenFile => ({
    write: (content) =>
      // A full disk takes a part of it first.
      step(
        `write ${what}`,
        () => file.write(content),
        () => file.write(content.slice(0, 7)),
      ),
    sync: () => step(`sync ${what}`, () => file.sync()),
    close: () =>
      step(
        `close ${what}`,
        () => file.close(),
        () => file.close(),
      ),
  });
  const files: FileSystem = {
    read: (path) => step('read', () => nodeFileSystem.read(path)),
    create: (path) => step('create', async () => watched('file', await nodeFileSystem.create(path))),
    openFolder: (path) =>
      step('open folder', async () => watched('folder', await nodeFileSystem.openFolder(path))),
    rename: (from, to) => step('rename', () => nodeFileSystem.rename(from, to)),
    remove: (path) => step('remove', () => nodeFileSystem.remove(path)),
    makeFolder: (path) => step('make folder', () => nodeFileSystem.makeFolder(path)),
    list: (path) => step('list', () => nodeFileSystem.list(path)),
  };
  return {
    files,
    calls,
    /** From now on the call for which this is true fails; the first is 1. */
    failWhen(when: (call: number) => boolean) {
      calls.length = 0;
      fails = when;
    },
  };
}

describe('when the disk fails', () => {
  test('a save syncs the file before the rename, and the folder after it', async () => {
    const { files, calls, failWhen } = watchedFileSystem();
    const store = await open(files);
    await store.save(key('a'), record(1));
    failWhen(() => false);
    await store.save(key('a'), record(2));
    expect(calls).toEqual([
      'read',
      'create',
      'write file',
      'sync file',
      'close file',
      'rename',
      'open folder',
      'sync folder',
      'close folder',
    ]);
    await store.close();
  });

  test('the first save of a shard makes its folder safe too', async () => {
    const { files, calls, failWhen } = watchedFileSystem();
    const store = await open(files);
    failWhen(() => false);
    await store.save(key('a'), record(1));
    expect(calls.slice(0, 5)).toEqual(['read', 'make folder', 'open folder', 'sync folder', 'close folder']);
    expect(calls.slice(-4)).toEqual(['rename', 'open folder', 'sync folder', 'close folder']);
    await store.close();
  });

  /** Saves version 1 and 2, with trouble from then on; answers whether version 2 was acknowledged. */
  async function saveInTrouble(isNew: boolean, fails: (call: number) => boolean) {
    const watched = watchedFileSystem();
    const store = await open(watched.files);
    let acknowledged: StoredConversation | undefined;
    if (!isNew) {
      acknowledged = record(1);
      await store.save(key('a'), acknowledged);
    }
    watched.failWhen(fails);
    const wanted = record(isNew ? 1 : 2, { person: 'second' });
    const failed = await store.save(key('a'), wanted).then(
      () => null,
      (error: unknown) => error,
    );
    if (failed === null) acknowledged = wanted;
    const made = watched.calls.length;
    watched.failWhen(() => false);
    return { store, acknowledged, failed, made };
  }

  test.each([
    ['a new conversation', true],
    ['a kept one', false],
  ])(
    '%s: whichever single call fails, what is stored is what was last acknowledged',
    async (_name, isNew) => {
      const sound = await saveInTrouble(isNew, () => false);
      expect(sound.failed).toBeNull();
      await sound.store.close();
      await rm(join(folder, 'conversations'), { recursive: true });
      let failures = 0;
      for (let n = 1; n <= sound.made; n += 1) {
        const { store, acknowledged, failed } = await saveInTrouble(isNew, (call) => call === n);
        if (failed !== null) {
          failures += 1;
          expect((failed as NodeJS.ErrnoException).code).toBe('ENOSPC');
        }
        expect(await store.load(key('a'))).toEqual(acknowledged);
        await store.close();
        // The same for a server that only sees the disk.
        const again = await open();
        expect(await again.load(key('a'))).toEqual(acknowledged);
        // What was rejected does not come back with the next success.
        const next = record((acknowledged?.version ?? 0) + 1, { person: 'third' });
        await again.save(key('a'), next);
        expect(await again.load(key('a'))).toEqual(next);
        await again.close();
        expect((await filesIn(folder)).filter((name) => name.includes('.tmp-'))).toEqual([]);
        await rm(join(folder, 'conversations'), { recursive: true });
      }
      // Only a folder that will not close after it was synced harms nobody.
      expect(failures).toBe(sound.made - (isNew ? 2 : 1));
    },
  );

  test.each([
    ['a new conversation', true],
    ['a kept one', false],
  ])(
    '%s: when every call from some point on fails, the store recovers without a restart',
    async (_name, isNew) => {
      for (let n = 1; n <= 14; n += 1) {
        const { store, acknowledged } = await saveInTrouble(isNew, (call) => call >= n);
        expect(await store.load(key('a'))).toEqual(acknowledged);
        const next = record((acknowledged?.version ?? 0) + 1, { person: 'third' });
        await store.save(key('a'), next);
        expect(await store.load(key('a'))).toEqual(next);
        await store.close();
        await rm(join(folder, 'conversations'), { recursive: true });
      }
    },
  );

  test('while it fails, a write that could not be taken back is not read as if it were kept', async () => {
    const { files, failWhen, calls } = watchedFileSystem();
    const store = await open(files);
    await store.save(key('a'), record(1));
    // From the sync of the folder on.
    failWhen(() => calls.includes('open folder'));
    await expect(store.save(key('a'), record(2))).rejects.toThrow('could not be taken back');
    failWhen((call) => call > 0);
    await expect(store.load(key('a'))).rejects.toThrow('ENOSPC');
    failWhen(() => false);
    expect(await store.load(key('a'))).toEqual(record(1));
    await store.close();
  });

  test('an erase that fails leaves the last acknowledged record or none, and succeeds when repeated', async () => {
    for (let n = 1; n <= 5; n += 1) {
      const { files, failWhen } = watchedFileSystem();
      const store = await open(files);
      await store.save(key('a'), record(1));
      failWhen((call) => call === n);
      await store.erase(key('a')).catch((error: Error) => expect(error.message).toContain('ENOSPC'));
      failWhen(() => false);
      expect([record(1), undefined]).toContainEqual(await store.load(key('a')));
      await store.erase(key('a'));
      expect(await store.load(key('a'))).toBeUndefined();
      await store.close();
    }
  });

  test('one file that cannot be read does not keep the others past their time', async () => {
    const { files, failWhen } = watchedFileSystem();
    const store = await open(files);
    for (const id of ['a', 'b', 'c'])
      await store.save(key(id), record(1, { savedOn: '2026-01-01T00:00:00.000Z' }));
    // Calls: list of the shards, list of the first, read of its record.
    failWhen((call) => call === 3);
    await expect(store.eraseSavedBefore('2026-06-01T00:00:00.000Z')).rejects.toThrow(
      '2 conversations were erased, 1',
    );
    failWhen(() => false);
    expect(await store.eraseSavedBefore('2026-06-01T00:00:00.000Z')).toBe(1);
    await store.close();
  });
});

describe('the lock of the data folder', () => {
  const lockFile = () => join(folder, 'server.lock');
  const holder = async () => JSON.parse(await readFile(lockFile(), 'utf8')) as Record<string, unknown>;

  test('a second server is refused with a plain sentence, and the first goes on', async () => {
    const first = await open();
    await expect(open()).rejects.toThrow(
      /^The data folder .+ is in use by another Waymark \(process \d+\)\. Stop it/,
    );
    await first.save(key('a'), record(1));
    expect(await first.load(key('a'))).toEqual(record(1));
    await first.close();
    expect(existsSync(lockFile())).toBe(false);
    await (await open()).close();
  });

  test('of ten that start together exactly one gets it, over a stale lock too', async () => {
    for (const stale of [null, { pid: 2 ** 30, host: hostname(), boot: 'an earlier one', started: '1' }]) {
      if (stale) await writeFile(lockFile(), JSON.stringify(stale));
      const ends = await Promise.allSettled(Array.from({ length: 10 }, () => open()));
      const stores = ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []));
      expect(stores).toHaveLength(1);
      await (stores[0] as ConversationStore).close();
      expect(await readdir(folder)).toEqual(['conversations']);
    }
  });

  test.each([
    ['whose process is gone', { pid: 2 ** 30 }],
    ['from before the machine started', { boot: 'an earlier one' }],
    ['whose process id another process has', { started: '1' }],
  ])('a lock %s is taken over', async (_name, change) => {
    // Where /proc does not tell when a process started, a process id used again cannot be told.
    if ('started' in change && !existsSync('/proc/self/stat')) return;
    const store = await open();
    const mine = await holder();
    await store.close();
    await writeFile(lockFile(), JSON.stringify({ ...mine, ...change }));
    const again = await open();
    expect(await holder()).toEqual(mine);
    await again.close();
  });

  test.each([
    ['of another machine', JSON.stringify({ pid: 1, host: 'elsewhere', boot: 'x', started: '1' })],
    ['that cannot be read', 'what'],
  ])('a lock %s is never guessed at: the sentence names the file', async (_name, text) => {
    await writeFile(lockFile(), text);
    await expect(open()).rejects.toThrow(lockFile());
    expect(await readFile(lockFile(), 'utf8')).toBe(text);
  });

  test('closing leaves a lock that is not ours', async () => {
    const store = await open();
    await writeFile(lockFile(), 'another’s');
    await store.close();
    expect(await readFile(lockFile(), 'utf8')).toBe('another’s');
  });

  test('a folder that cannot be made is one plain sentence', async () => {
    await writeFile(join(folder, 'a-file'), '');
    await expect(createFileStore({ folder: join(folder, 'a-file', 'data'), now: frozen })).rejects.toThrow(
      /^The data folder .+ cannot be written \(ENOTDIR\)\.$/,
    );
  });
});

/** Saves in four conversations without end; says so on standard output when a save is acknowledged. */
const writer = `
import { writeSync } from 'node:fs';
import { createFileStore } from './src/stores/files/fileStore.js';
const store = await createFileStore({ folder: process.argv[2], now: () => new Date() });
await Promise.all(['a', 'b', 'c', 'd'].map(async (conversation) => {
  const key = { channel: 'webChat', conversation };
  let version = (await store.load(key))?.version ?? 0;
  for (;;) {
    version += 1;
    const time = new Date().toISOString();
    await store.save(key, { version, person: conversation, state: { version, pad: 'x'.repeat(2000) }, inbox: [],
      history: [], startedOn: time, savedOn: time });
    writeSync(1, conversation + ' ' + version + '\\n');
  }
}));
`;

async function copyStoresAsJavaScript(to: string): Promise<void> {
  for (const name of (await filesIn(join(repository, 'src/stores'))).filter((one) => one.endsWith('.ts'))) {
    const source = await readFile(join(repository, 'src/stores', name), 'utf8');
    const { code } = await transform(source, {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'es6' },
    });
    const target = join(to, 'src/stores', name.replace(/\.ts$/, '.js'));
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, code);
  }
  await writeFile(join(to, 'package.json'), '{"type":"module"}');
  await writeFile(join(to, 'writer.js'), writer);
  await symlink(join(repository, 'node_modules'), join(to, 'node_modules'));
}

/** Runs the writer until it has acknowledged so many saves, then kills it; answers all it acknowledged. */
function killAfter(program: string, data: string, saves: number): Promise<string[]> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [join(program, 'writer.js'), data], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    let complaints = '';
    child.stderr.on('data', (chunk) => {
      complaints += String(chunk);
    });
    child.stdout.on('data', (chunk) => {
      said += String(chunk);
      if (said.split('\n').length > saves) child.kill('SIGKILL');
    });
    child.on('close', (_code, signal) => {
      if (signal === 'SIGKILL') done(said.split('\n').slice(0, -1));
      else failed(new Error(`the writer ended by itself: ${complaints}`));
    });
  });
}

test('20 times kill -9 in the middle of writing: nothing acknowledged is lost, nothing is damaged', async () => {
  const program = await mkdtemp(join(tmpdir(), 'waymark-kill-'));
  try {
    await copyStoresAsJavaScript(program);
    const acknowledged = new Map<string, number>();
    let count = 0;
    for (let kill = 0; kill < 20; kill += 1) {
      for (const line of await killAfter(program, folder, 1 + ((kill * 7) % 40))) {
        const [conversation = '', version] = line.split(' ');
        acknowledged.set(conversation, Number(version));
        count += 1;
      }
      const store = await open(); // takes over the dead writer's lock
      for (const [conversation, version] of acknowledged) {
        const found = await store.load(key(conversation));
        // The next one may have been renamed into place when the kill came; it was whole.
        expect([version, version + 1]).toContain(found?.version);
        expect(found?.state).toMatchObject({ version: found?.version });
        if (found) acknowledged.set(conversation, found.version);
      }
      await store.close();
    }
    expect(count).toBeGreaterThan(200);
    expect((await filesIn(folder)).filter((name) => !/[0-9a-f]{64}\.json$/.test(name))).toEqual([]);
  } finally {
    await rm(program, { recursive: true, force: true });
  }
}, 120_000);
