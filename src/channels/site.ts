/** The web chat's files, read once at start-up. A request picks from this list and never names a path. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Answer, Asked, Route } from './http.js';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};
const worthPacking = new Set(['.html', '.css', '.js', '.svg', '.webmanifest']);

/** The folder that holds package.json: the same for the sources and for what is compiled from them. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error(`no package.json above ${fileURLToPath(import.meta.url)}`);
    folder = above;
  }
  return folder;
}

/** One route for each file of the page, `/` for the page itself, and the card renderer. */
export function siteRoutes(root: string): Route[] {
  const page = join(root, 'src', 'channels', 'webChat', 'page');
  const routes: Route[] = [];
  for (const name of readdirSync(page).sort()) {
    if (!types[extname(name)]) continue;
    routes.push(...fileRoutes(`/${name}`, join(page, name)));
    if (name === 'index.html') routes.push(...fileRoutes('/', join(page, name)));
  }
  const renderer = join(root, 'node_modules', 'adaptivecards', 'dist', 'adaptivecards.min.js');
  routes.push(...fileRoutes('/card-renderer.js', renderer));
  return routes;
}

function fileRoutes(path: string, file: string): Route[] {
  const extension = extname(file);
  const type = types[extension] ?? 'application/octet-stream';
  const content = readFileSync(file);
  const mark = `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
  let packed: Buffer | undefined;

  const answer = async (asked: Asked): Promise<Answer> => {
    // Read again each time and answered with 304 when unchanged: a new release is seen at once.
    const headers: Record<string, string> = {
      ETag: mark,
      'Cache-Control': 'no-cache',
      Vary: 'Accept-Encoding',
    };
    if (asked.headers['if-none-match'] === mark) return { status: 304, headers };
    if (!worthPacking.has(extension) || !/\bgzip\b/.test(String(asked.headers['accept-encoding'] ?? ''))) {
      return { status: 200, text: { type, content }, headers };
    }
    packed ??= gzipSync(content);
    return {
      status: 200,
      text: { type, content: packed },
      headers: { ...headers, 'Content-Encoding': 'gzip' },
    };
  };
  return [
    { method: 'GET', path, answer },
    { method: 'HEAD', path, answer },
  ];
}
