import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readConfig } from '../src/config.js';

const problemsOf = (env: Record<string, string>) => {
  const read = readConfig(env);
  return read.kind === 'problems' ? read.problems : [];
};
const configOf = (env: Record<string, string>) => {
  const read = readConfig(env);
  if (read.kind === 'problems') throw new Error(read.problems.join(' '));
  return read.config;
};
const bot = { MicrosoftAppId: 'id', MicrosoftAppPassword: 'hunter2', MicrosoftAppTenantId: 'tenant' };

describe('with nothing set', () => {
  test('it listens to this machine alone, and invents nobody', () => {
    const config = configOf({});
    expect(config).toMatchObject({
      port: 3978,
      host: '127.0.0.1',
      bot: null,
      allowedOrigins: [],
      trustProxy: false,
    });
    expect(config.limits).toEqual({
      conversationsPerMinute: 60,
      messagesPerMinute: 30,
      tokensPerMinute: 120,
      apiPerMinute: 300,
      matchPerMinute: 3_600,
      planPerMinute: 600,
    });
    expect(Object.values(config.operator).filter((value) => value !== undefined)).toEqual([]);
    expect(config.operatorNotSet).toHaveLength(3);
    expect(() => Object.assign(config.limits, { messagesPerMinute: 1 })).toThrow();
  });

  test('an empty setting is one that is not set', () => {
    const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
    const names = [...example.matchAll(/^(\w+)=$/gm)].map(([, name]) => name ?? '');
    expect(names).toContain('MicrosoftAppPassword_FILE');
    expect(configOf(Object.fromEntries(names.map((name) => [name, ''])))).toEqual(configOf({}));
  });
});

test('every setting is explained in .env.example', () => {
  const source = readFileSync(new URL('../src/config.ts', import.meta.url), 'utf8');
  const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
  const names = new Set(
    source.match(/\b(WAYMARK_[A-Z_]+|PORT|HOST|LOG_LEVEL|MicrosoftApp(Id|Password|TenantId|Type))\b/g),
  );
  expect(names.size).toBeGreaterThan(15);
  for (const name of names) expect(example).toContain(`\n${name}=`);
});

test('packs are folders, relative to where the server starts, or absolute', () => {
  expect(configOf({}).packs).toEqual([]);
  expect(configOf({ WAYMARK_PACKS: ' ../ours, /srv/college ,' }).packs).toEqual([
    resolve('../ours'),
    '/srv/college',
  ]);
});

describe('credentials', () => {
  test.each([
    [{ MicrosoftAppId: 'id' }, 'MicrosoftAppPassword and MicrosoftAppTenantId'],
    [{ MicrosoftAppPassword: 'hunter2' }, 'MicrosoftAppId and MicrosoftAppTenantId'],
    [{ MicrosoftAppId: 'id', MicrosoftAppPassword: 'hunter2' }, 'MicrosoftAppTenantId'],
    [{ ...bot, MicrosoftAppType: 'singletenant' }, 'MicrosoftAppType must be'],
    [{ MicrosoftAppType: 'MultiTenant' }, 'MicrosoftAppId and MicrosoftAppPassword'],
    [{ ...bot, MicrosoftAppType: 'UserAssignedMSI' }, 'MicrosoftAppPassword must not be set'],
    [{ MicrosoftAppPassword_FILE: '/nowhere' }, 'MicrosoftAppPassword_FILE names a file that cannot be read'],
    [{ ...bot, MicrosoftAppPassword_FILE: '/nowhere' }, 'are both set'],
  ])('half of them is one line: %j', (env, line) => {
    const problems = problemsOf(env as Record<string, string>);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(line);
    expect(problems[0]).not.toContain('hunter2');
  });

  test('all of them are a bot, with its password from a file where that is named', () => {
    expect(configOf(bot).bot).toEqual({
      type: 'SingleTenant',
      appId: 'id',
      password: 'hunter2',
      tenantId: 'tenant',
    });
    const folder = mkdtempSync(join(tmpdir(), 'waymark-'));
    const file = join(folder, 'password');
    writeFileSync(file, 'from a file\n');
    const config = configOf({
      MicrosoftAppId: 'id',
      MicrosoftAppType: 'MultiTenant',
      MicrosoftAppPassword_FILE: file,
    });
    rmSync(folder, { recursive: true });
    expect(config.bot).toEqual({ type: 'MultiTenant', appId: 'id', password: 'from a file' });
  });
});

test.each([
  [{ PORT: '70000' }, 'PORT'],
  [{ PORT: '39 78' }, 'PORT'],
  [{ HOST: 'example.org' }, 'HOST'],
  [{ WAYMARK_ALLOWED_ORIGINS: 'https://a.example/path' }, 'WAYMARK_ALLOWED_ORIGINS'],
  [{ WAYMARK_ALLOWED_ORIGINS: '*' }, 'WAYMARK_ALLOWED_ORIGINS'],
  [{ WAYMARK_LIMIT_MESSAGES: '0' }, 'WAYMARK_LIMIT_MESSAGES'],
  [{ WAYMARK_TRUST_PROXY: 'true' }, 'WAYMARK_TRUST_PROXY'],
  [{ WAYMARK_SERVICE_HOSTS: 'https://a.example' }, 'WAYMARK_SERVICE_HOSTS'],
  [{ WAYMARK_TODAY: 'today' }, 'WAYMARK_TODAY'],
  [{ WAYMARK_PRIVACY_URL: 'here' }, 'WAYMARK_PRIVACY_URL'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
  [
    { WAYMARK_SAFEGUARDING_LEAD_NAME: 'Ann' },
    'WAYMARK_SAFEGUARDING_LEAD_CONTACT and WAYMARK_SAFEGUARDING_LEAD_HOURS',
  ],
])('%j is one line that names it', (env, name) => {
  const problems = problemsOf(env as Record<string, string>);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(new RegExp(`^${name} .*\\.$`));
});

test('everything wrong is told at once', () => {
  expect(problemsOf({ PORT: 'x', HOST: 'y', LOG_LEVEL: 'z' })).toHaveLength(3);
});
