import {
  countNotices,
  listNotices,
  makeFeed,
  readFeed,
  readNotices,
  revokeFeed,
  setNoticeSettings,
  showNoticeSettings,
} from '../contract/notices.ts';
import { addRobot, listRobots, removeRobot, reviseRobot, testRobot } from '../contract/robots.ts';
import { isRefusal } from '../domain/refusal.ts';
import { makeFeed as newFeed, revokeFeed as endFeed } from '../work/commands/notice/feed.ts';
import { setNoticeSettings as set } from '../work/commands/notice/set.ts';
import { addRobot as add } from '../work/commands/robot/add.ts';
import { removeRobot as remove } from '../work/commands/robot/remove.ts';
import { reviseRobot as revise } from '../work/commands/robot/revise.ts';
import { testRobot as tryOut } from '../work/commands/robot/test.ts';
import { perform } from '../work/perform.ts';
import { feedOf } from '../work/views/feed.ts';
import { myNotices, noteRead, noticeSettings, unreadOf } from '../work/views/notices.ts';
import { robotsSeen } from '../work/views/robots.ts';
import { download } from './download.ts';
import { type Served, serve, serveOpen } from './serve.ts';

/** A person's own notices and how they come; the robots of chats, for whoever runs the system. */
export const noticeRoutes: readonly Served[] = [
  serve(listNotices, (input, asked) => myNotices(asked, input)),
  serve(countNotices, (_input, asked) => unreadOf(asked)),
  serve(readNotices, ({ ids }, asked) => noteRead(asked, ids)),
  serve(showNoticeSettings, (_input, asked) => noticeSettings(asked, asked.channels.mail)),
  serve(setNoticeSettings, (input, asked) => perform(set, input, asked), { needsVersion: true }),
  serve(makeFeed, (input, asked) => perform(newFeed, input, asked)),
  serve(revokeFeed, (input, asked) => perform(endFeed, input, asked)),
  serveOpen(readFeed, async ({ token }, { db, now, today, channels }) => {
    const feed = await feedOf(db, token, { now, today, site: channels.site });
    if (isRefusal(feed)) return feed;
    return { ...download('luodi.ics', 'text/calendar; charset=utf-8', Buffer.from(feed.text)), tag: feed.tag };
  }),
  serve(listRobots, (_input, asked) => robotsSeen(asked, asked.channels.mail)),
  serve(addRobot, (input, asked) => perform(add, { ...input, robotHosts: asked.channels.robotHosts }, asked)),
  serve(reviseRobot, (input, asked) => perform(revise, { ...input, robotHosts: asked.channels.robotHosts }, asked), {
    needsVersion: true,
  }),
  serve(removeRobot, (input, asked) => perform(remove, input, asked), { needsVersion: true }),
  serve(testRobot, ({ id }, asked) => tryOut({ id, robotHosts: asked.channels.robotHosts }, asked)),
];
