import { once } from 'node:events';
import type { Server } from 'node:http';
import { hasCode } from '../lib/errors.ts';

const LAST_PORT = 65_535;

/**
 * Listens on this machine only, on `port` or the next one that is free (0: any); gives the port taken. Rejects with what
 * the system says when it is not to be had: EACCES for a port below 1024, say.
 */
export async function listen(server: Server, port: number): Promise<number> {
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  } catch (error) {
    const taken = hasCode(error, 'EADDRINUSE');
    if (!taken || port >= LAST_PORT) throw error;
    return listen(server, port + 1);
  }
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}
