// A proxy in front of VS Code's server that makes its page load an extension under development into the web worker
// extension host. The server's own parameters cannot say this: the page reads it from its configuration. It must be
// the page's own origin, since the page may connect to nowhere else.
import { readFile } from 'node:fs/promises';
import http from 'node:http';
import net from 'node:net';
import path from 'node:path';

export interface DevProxy {
  /** `http://127.0.0.1:PORT`, no slash at the end. */
  readonly url: string;
  stop(): void;
}

/** A window with no server behind it. */
export interface Serverless {
  /** The URI of the folder to open. */
  readonly folder: string;
  /** The files of an extension with the folder's file system, by path. */
  readonly extension: Readonly<Record<string, string>>;
}

/** `extension` is the folder to load; `tests` a path inside it, without the ending `.js`. */
export async function startDevProxy(
  serverUrl: string,
  extension: string,
  tests: string,
  serverless?: Serverless,
): Promise<DevProxy> {
  const target = new URL(serverUrl);
  const proxy = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', serverUrl);
    const host = request.headers.host ?? '';
    if (pathname.startsWith(`${mount}/`)) void serveFile(extension, pathname.slice(mount.length), response);
    else if (pathname.startsWith(`${second}/`)) {
      serve(serverless?.extension[pathname.slice(second.length)], pathname, response);
    } else if (pathname === '/') forward(request, response, target, (html) => configure(html, host, tests, serverless));
    else if (serverless !== undefined && pathname.endsWith('/workbench/workbench.js')) {
      forward(request, response, target, withoutServer);
    } else forward(request, response, target);
  });
  proxy.on('upgrade', (request, socket, head) => tunnel(request, socket as net.Socket, head, target));
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const { port } = proxy.address() as net.AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop() {
      proxy.close();
      proxy.closeAllConnections();
    },
  };
}

const mount = '/_extension';
const second = '/_file-system';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.cjs': 'text/javascript',
  '.json': 'application/json',
};

async function serveFile(root: string, pathname: string, response: http.ServerResponse): Promise<void> {
  const file = path.join(root, decodeURIComponent(pathname));
  try {
    if (!file.startsWith(root)) throw new Error('outside the extension');
    serve(await readFile(file), file, response);
  } catch {
    serve(undefined, file, response);
  }
}

function serve(body: string | Buffer | undefined, name: string, response: http.ServerResponse): void {
  if (body === undefined) response.writeHead(404).end();
  else response.writeHead(200, { 'content-type': types[path.extname(name)] ?? 'application/octet-stream' }).end(body);
}

/** Passes a request on; what comes back goes through `rewrite`. */
function forward(
  request: http.IncomingMessage,
  response: http.ServerResponse,
  target: URL,
  rewrite?: (text: string) => string,
): void {
  const headers = { ...request.headers };
  if (rewrite !== undefined) delete headers['accept-encoding'];
  const onward = http.request(
    { host: target.hostname, port: target.port, method: request.method, path: request.url, headers },
    (answer) => {
      if (rewrite === undefined || answer.statusCode !== 200) {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
        return;
      }
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const { 'content-length': _length, etag: _etag, ...rest } = answer.headers;
        response.writeHead(answer.statusCode ?? 502, rest).end(rewrite(Buffer.concat(chunks).toString('utf8')));
      });
    },
  );
  onward.on('error', () => response.destroy());
  request.pipe(onward);
}

/** Adds the extension and its tests to the development options in the page's configuration attribute. */
function configure(html: string, host: string, tests: string, serverless: Serverless | undefined): string {
  const at = (pathname: string) => ({ scheme: 'http', authority: host, path: pathname });
  return html.replace(
    /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)(")/,
    (_all, before: string, settings: string, after: string) => {
      const configuration = JSON.parse(settings.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
      configuration.developmentOptions = {
        ...configuration.developmentOptions,
        extensions: serverless === undefined ? [at(mount)] : [at(mount), at(second)],
        extensionTestsPath: at(`${mount}/${tests}`),
      };
      if (serverless !== undefined) {
        delete configuration.remoteAuthority;
        const { protocol, pathname } = new URL(serverless.folder);
        configuration.folderUri = { scheme: protocol.slice(0, -1), path: pathname };
      }
      return before + JSON.stringify(configuration).replaceAll('&', '&amp;').replaceAll('"', '&quot;') + after;
    },
  );
}

/** Takes out of the workbench what it asks a server for, if none is named in its configuration: its user's data. */
function withoutServer(script: string): string {
  return script
    .replace(/(get userRoamingDataHome\(\)\{return [^}]*?scheme:)[\w.$]+/g, '$1"vscode-userdata"')
    .replace(/remoteAuthority:(?:window\.)?location\.host/g, 'remoteAuthority:void 0');
}

/** Passes a WebSocket through, byte by byte. */
function tunnel(request: http.IncomingMessage, socket: net.Socket, head: Buffer, target: URL): void {
  const onward = net.connect(Number(target.port), target.hostname, () => {
    const lines = [`${request.method} ${request.url} HTTP/1.1`];
    for (let i = 0; i < request.rawHeaders.length; i += 2) {
      lines.push(`${request.rawHeaders[i]}: ${request.rawHeaders[i + 1]}`);
    }
    onward.write(`${lines.join('\r\n')}\r\n\r\n`);
    onward.write(head);
    onward.pipe(socket).pipe(onward);
  });
  onward.on('error', () => socket.destroy());
  socket.on('error', () => onward.destroy());
}
