import type { fileRefusals as zh } from '../zh-CN/file-refusals.ts';

export const fileRefusals: Readonly<Record<keyof typeof zh, string>> = {
  'name-contradicts':
    'The name ends in {name}, but the content is {actual}. Send the original file, or change the ending to {actual}.',
  'page-within':
    'The picture has code of a web page within it. Take it again, or save it as a new picture and send that.',
  'picture-unreadable':
    'The picture is damaged or did not arrive whole. Take it again, or save it as a new picture and send that.',
  'archive-unsafe':
    'The file unpacks too large, or its inside is unsafe. Open the original in Excel, Word or WPS, save it as a new file and send that.',
  'file-too-costly':
    'The file takes too much to look into. Make the picture smaller, or save it as a new file and send that.',
  'matter-closed': 'This matter is closed and takes no more files.',
  'upload-differs': 'Another file is under way under this id; choose the file again.',
  'upload-gap': 'The file has not arrived whole; go on from where it stopped.',
  'upload-too-long': 'This piece goes beyond the end of the file; send the file again.',
  'too-many-uploads':
    'You have too many files under way (at most {most}, {mebibytes} MiB together). Wait until they have arrived.',
  'one-target': 'Say which fact or which matter the file belongs to: one of the two.',
};
