// Any server of static files will do. This one can also isolate its pages from other origins: ISOLATED=yes.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

const { PORT = '3001', FOLDER = fileURLToPath(new URL('public/', import.meta.url)), ISOLATED } = process.env;
const library = fileURLToPath(new URL('browser/oidc-client-ts.min.js', import.meta.resolve('oidc-client-ts').replace(/[^/]+\/[^/]+$/, '')));
const types = { '.html': 'text/html; charset=UTF-8', '.js': 'text/javascript; charset=UTF-8' };

const isolation = ISOLATED
  ? { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' }
  : {};

createServer(async (request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  const name = pathname === '/' ? 'index.html' : pathname.slice(1);
  try {
    if (!/^[a-z-]+(\.min)?\.(html|js)$/.test(name)) throw new Error('no such file');
    const body = await readFile(name === 'oidc-client-ts.min.js' ? library : `${FOLDER}/${name}`);
    response.writeHead(200, { 'content-type': types[extname(name)], 'cache-control': 'no-cache', ...isolation }).end(body);
  } catch {
    response.writeHead(404).end();
  }
}).listen(Number(PORT), '127.0.0.1', () => console.log(`http://localhost:${PORT}/`));
