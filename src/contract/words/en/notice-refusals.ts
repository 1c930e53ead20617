import type { noticeRefusals as zh } from '../zh-CN/notice-refusals.ts';

export const noticeRefusals: Record<keyof typeof zh, string> = {
  'robot-address': 'This is no robot’s address; copy the whole webhook address from the settings of the chat’s robot.',
  'robot-address-not-https':
    'The address must begin with https://; a gateway inside the network is named by the operator in LUODI_ROBOT_HOSTS.',
  'robot-address-inside':
    'The address leads into a private network; if it is meant, the operator names its host in LUODI_ROBOT_HOSTS.',
  'robot-name-taken': 'There is a robot named {name} already; choose another name.',
  'robot-busy': 'This robot has said its 20 messages of the minute; try again in a moment.',
  'mail-address-missing': 'To be reminded by mail, give an address.',
  'mention-unknown': 'Somebody named is not there or has no working account; choose again.',
  'mention-cannot-see':
    '{name} may not see this matter and cannot be named; name somebody else, or have their unit handle it too.',
  'nothing-given-up': 'Nothing has been given up.',
  'given-up-is-over':
    'Nothing was sent again: of the {n} given up none still stands, or whoever it was for wants no mail any more.',
  'no-feed': 'You have no calendar feed.',
};
