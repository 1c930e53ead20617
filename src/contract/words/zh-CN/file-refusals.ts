/** Why a file was not taken, and what to do. */
export const fileRefusals = {
  'name-contradicts': '文件名以 {name} 结尾，内容却是 {actual}。请用原文件，或把扩展名改为 {actual} 后再传。',
  'page-within': '图片里夹带了网页代码，不予接收。请重新拍照，或用看图软件另存为新的图片再传。',
  'picture-unreadable': '图片损坏或没有传完整，无法打开。请重新拍照或重新导出后再传。',
  'archive-unsafe': '文件解开后过大或内部结构不安全，不予接收。请用 Excel、Word 或 WPS 打开原件，另存为新文件再传。',
  'file-too-costly': '处理这个文件占用过多，已停止。请缩小图片或另存为新文件再传。',
  'matter-closed': '事项已办结，不能再加材料。',
  'upload-differs': '同一编号下已有另一个文件在上传，请重新选择文件。',
  'upload-gap': '文件还没有传完，请从断点继续上传。',
  'upload-too-long': '这一段超出了文件的大小，请重新上传。',
  'too-many-uploads': '您有太多未传完的文件（最多 {most} 个、合计 {mebibytes} MiB），请等它们传完再传。',
  'one-target': '请说明文件属于哪条事实或哪个事项，只能选一个。',
};
