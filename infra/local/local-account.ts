/** The account, region and partition every emulator on this machine speaks of; no real account has this number. */
export const localAccount = '000000000000';
export const localRegion = 'cn-north-1';
export const localPartition = 'aws';

/** Credentials in form alone: the emulators want some and check none. */
export const localCredentials = { accessKeyId: 'local', secretAccessKey: 'local' } as const;
