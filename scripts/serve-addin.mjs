// `npm run serve [-- --cert FILE --key FILE --port 5181 --host 0.0.0.0]`: publishes dist/addin over https, with the headers that a
// production server should send.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { serveAddin } from './addin-server.mjs';
import { certificateCommand, developmentCertificate } from './development-certificate.mjs';

const folder = fileURLToPath(new URL('../dist/addin', import.meta.url));

function fail(chinese, english) {
  console.error(`${chinese}\n${english}`);
  process.exit(1);
}

function options() {
  try {
    return parseArgs({
      options: {
        cert: { type: 'string' },
        key: { type: 'string' },
        port: { type: 'string', default: '5181' },
        host: { type: 'string', default: '127.0.0.1' },
      },
    }).values;
  } catch (error) {
    return fail(
      `有无法识别的选项：${error.message}`,
      'An option is not known. Options: --cert, --key, --port, --host.',
    );
  }
}

function certificate({ cert, key }) {
  if (cert === undefined && key === undefined) {
    return (
      developmentCertificate() ??
      fail(
        `没有证书。请用 --cert 和 --key 指定；只在本机开发时，先运行 npx ${certificateCommand.join(' ')}`,
        'There is no certificate: give --cert and --key, or run the command above for development on this machine.',
      )
    );
  }
  if (cert === undefined || key === undefined)
    return fail('--cert 和 --key 要一起给。', '--cert and --key belong together.');
  try {
    return { cert: readFileSync(cert), key: readFileSync(key) };
  } catch {
    return fail(
      '读不到证书或私钥文件，请检查路径。',
      'The certificate or the key cannot be read; check the paths.',
    );
  }
}

const chosen = options();
const port = Number(chosen.port);
if (!Number.isInteger(port) || port < 0 || port > 65535)
  fail('--port 应为 0 到 65535 的整数。', '--port is a whole number from 0 to 65535.');
if (!existsSync(`${folder}/taskpane.html`))
  fail(
    '还没有生成文件。请先运行 npm run addin -- --origin 地址',
    'There is nothing to serve yet: run npm run addin -- --origin URL first.',
  );
const tls = certificate(chosen);
try {
  const { url } = await serveAddin({ folder, port, host: chosen.host, tls });
  console.log(`加载项已发布（按 Ctrl+C 结束）：
The add-in is served (Ctrl+C ends it):

  ${url}taskpane.html
  ${folder}/manifest.xml
`);
} catch (error) {
  if (error.code === 'EADDRINUSE')
    fail(`端口 ${port} 已被占用，请用 --port 换一个。`, `Port ${port} is taken; choose another with --port.`);
  fail(
    '证书或私钥不能用，或者端口不允许使用。',
    'The certificate or the key does not work, or the port may not be used.',
  );
}
