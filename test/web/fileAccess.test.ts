import { changedAt, fileAgain, mayWrite, writeFile } from '../../src/web/fileAccess';

interface FakeDisk {
  permission: PermissionState;
  /** What the browser throws, by its name. */
  fault: string | null;
  content: Uint8Array | null;
}

function handleOf(disk: FakeDisk): FileSystemFileHandle {
  const check = (): void => {
    if (disk.fault !== null) throw new DOMException('', disk.fault);
  };
  return {
    queryPermission: () => Promise.resolve('prompt'),
    requestPermission: () => Promise.resolve(disk.permission),
    getFile: async () => {
      check();
      return Promise.resolve(new File([], '名录.xlsx', { lastModified: 7 }));
    },
    createWritable: () =>
      Promise.resolve({
        write: (bytes: Uint8Array) => {
          disk.content = bytes;
          return Promise.resolve();
        },
        close: async () => {
          check();
          return Promise.resolve();
        },
      }),
  } as unknown as FileSystemFileHandle;
}

const disk = (given: Partial<FakeDisk> = {}): FileSystemFileHandle =>
  handleOf({ permission: 'granted', fault: null, content: null, ...given });

test('a file is read and written with the clerk’s leave', async () => {
  const written: FakeDisk = { permission: 'granted', fault: null, content: null };
  const handle = handleOf(written);
  expect((await fileAgain(handle)).name).toBe('名录.xlsx');
  expect(await changedAt(handle)).toBe(7);
  await mayWrite(handle);
  await writeFile(handle, Uint8Array.of(1, 2));
  expect(written.content).toEqual(Uint8Array.of(1, 2));
});

test('why it is not is told apart', async () => {
  await expect(mayWrite(disk({ permission: 'denied' }))).rejects.toMatchObject({
    reason: 'denied',
  });
  await expect(fileAgain(disk({ fault: 'NotFoundError' }))).rejects.toMatchObject({
    reason: 'gone',
  });
  const bytes = Uint8Array.of(1);
  await expect(writeFile(disk({ fault: 'NotAllowedError' }), bytes)).rejects.toMatchObject({
    reason: 'denied',
  });
  await expect(
    writeFile(disk({ fault: 'NoModificationAllowedError' }), bytes),
  ).rejects.toMatchObject({ reason: 'busy' });
});

test('a fault that is not the disk’s stays one', async () => {
  const broken = {
    getFile: () => Promise.reject(new TypeError()),
  } as unknown as FileSystemFileHandle;
  await expect(changedAt(broken)).rejects.toBeInstanceOf(TypeError);
});
