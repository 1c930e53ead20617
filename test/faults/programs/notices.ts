// The job that makes and sends notices, as the server runs it, on a database and at a moment that are given; begins when it is
// told to on stdin, so that many can be made ready while others run.
import { once } from 'node:events';
import { connect } from '../../../src/store/connection.ts';
import { watchNotices } from '../../../src/work/jobs/notices.ts';
import { openMailer } from '../../../src/work/notices/mail.ts';

const [url = '', mailUrl = '', moment = ''] = process.argv.slice(2);
const db = connect(url, { connections: 6 });
const mailer = openMailer({ url: mailUrl, from: 'luodi@example.invalid' });
console.log('ready');
await once(process.stdin, 'data');
process.stdin.unref();
const began = Date.now();
const now = (): Date => new Date(Date.parse(moment) + Date.now() - began);
const failed = (error: unknown): void => console.error(error);
watchNotices({ db, now, mailer, site: 'https://luodi.example', namedHosts: [], failed });
console.log('begun');
// Keeps the process alive between two looks, as the listening server does.
setInterval(() => {}, 1000);
