/**
 * Why the system keeps a file from being read or written. `special`: a device or a pipe.
 * `folder-missing`: there is no folder to write it into. `failed`: anything else, by the system's
 * own code.
 */
export type FileFault =
  | 'missing'
  | 'folder'
  | 'special'
  | 'link-loop'
  | 'forbidden'
  | 'too-large'
  | 'folder-missing'
  | 'read-only'
  | 'full'
  | 'name-too-long'
  | 'in-use'
  | 'failed';

interface Place {
  /** Tells these problems from those of what is in a workbook. */
  readonly isOfFile: true;
  readonly severity: 'error' | 'warning';
  /** A file has neither. */
  readonly sheet: '';
  readonly cell: '';
  readonly fileName: string;
}

/** What can be wrong with the files that the terminal reads and writes. */
export type FileProblem = Place &
  (
    | {
        readonly code: 'workbook-unreadable' | 'file-unreadable' | 'file-unwritable';
        readonly cause: FileFault;
        readonly systemCode: string;
      }
    /** A lock file of a spreadsheet program lies beside it. */
    | { readonly code: 'file-open-elsewhere'; readonly lock: string }
    /** It was signed; what has been written no longer is. */
    | { readonly code: 'signature-lost' }
    /** The ending of a name to save under is not that of what will be written. */
    | { readonly code: 'output-name-wrong'; readonly hasMacros: boolean }
  );

/** A file's problem for a clerk: what was found, and what to do. */
export function fileProblemText(problem: FileProblem): string {
  const file = `文件“${problem.fileName}”`;
  switch (problem.code) {
    case 'workbook-unreadable':
    case 'file-unreadable':
      return `${file}打不开：${faultText(problem)}`;
    case 'file-unwritable':
      return `${file}没有写成，原有的文件没有动：${faultText(problem)}`;
    case 'file-open-elsewhere':
      return problem.severity === 'error'
        ? `${file}正在别的程序里打开着（旁边有“${problem.lock}”），没有改写。请先在 Excel、WPS 或 LibreOffice 里关闭它；确已关闭的，删除“${problem.lock}”再试。`
        : `${file}正在别的程序里打开着（旁边有“${problem.lock}”）：那里还没有保存的改动，这次没有读到。`;
    case 'signature-lost':
      return `${file}带有数字签名，写出的文件改动过，不再带这个签名。需要时请重新签名。`;
    case 'output-name-wrong':
      return `写出的是${problem.hasMacros ? '带宏' : '不带宏'}的 Excel 工作簿，叫“${problem.fileName}”打不开。输出文件名请用 ${problem.hasMacros ? '.xlsm' : '.xlsx'}。`;
  }
}

function faultText({
  cause,
  systemCode,
}: {
  readonly cause: FileFault;
  readonly systemCode: string;
}): string {
  switch (cause) {
    case 'missing':
      return '找不到这个文件。请核对路径。';
    case 'folder':
      return '这是文件夹，不是文件。请核对路径。';
    case 'special':
      return '这是设备或管道，不是文件。请核对路径。';
    case 'link-loop':
      return '快捷链接绕成了圈。请给出文件本身的路径。';
    case 'forbidden':
      return '没有权限。请换一个文件夹，或请管理员开通权限。';
    case 'too-large':
      return '文件太大。请删去不用的工作表和空行，或拆成几份，再试。';
    case 'folder-missing':
      return '要写入的文件夹不存在。请先建好文件夹，或核对路径。';
    case 'read-only':
      return '所在的磁盘是只读的。请换一个位置。';
    case 'full':
      return '磁盘已满，或超过了允许的大小。请腾出空间，或换一个位置。';
    case 'name-too-long':
      return '文件名或路径太长。请改短。';
    case 'in-use':
      return '文件被别的程序占用。请先关闭它，再试。';
    case 'failed':
      return `系统报错 ${systemCode}。请换一个位置，或请管理员查看。`;
  }
}
