import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import { type TestContext, test } from 'node:test';
import { getFile } from '../../src/client/getFile.ts';

async function addressOf(context: TestContext, answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  context.after(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  assert.ok(address !== null && typeof address === 'object');
  return `http://127.0.0.1:${address.port}/shards.bin`;
}

test('a file that does not begin to come is given up', async (context) => {
  const address = await addressOf(context, () => undefined);
  await assert.rejects(getFile(address, 'kept', 50), { name: 'TimeoutError' });
});

test('so is one that stops on its way', async (context) => {
  const address = await addressOf(context, (_, response) => response.write('a part'));
  const response = await getFile(address, 'kept', 500);
  await assert.rejects(response.text(), { name: 'TimeoutError' });
});

test('what the server does not have is no file', async (context) => {
  const address = await addressOf(context, (_, response) => response.writeHead(404).end('sorry'));
  await assert.rejects(getFile(address, 'kept'), /answers 404/);
});
