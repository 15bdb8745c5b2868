import { createServer } from 'node:net';

/** A port nobody listens on, on any interface: the engines listen on all of them. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() => {
        if (typeof address === 'object' && address !== null) resolve(address.port);
        else reject(new Error('The probe socket has no port.'));
      });
    });
  });
