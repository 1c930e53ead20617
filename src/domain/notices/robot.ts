/** Group chats whose robots (群机器人) can be written to: WeCom 企业微信, DingTalk 钉钉, Feishu 飞书. */
export const ROBOT_KINDS = ['wecom', 'dingtalk', 'feishu'] as const;
export type RobotKind = (typeof ROBOT_KINDS)[number];

/**
 * As many messages a minute as each of the three allows before it blocks the robot; counted over a little more than a minute,
 * because what left a minute apart may arrive closer together.
 */
export const MOST_A_MINUTE = 20;
export const PACE_MS = 65_000;

/** The largest text one message may carry, in bytes: WeCom takes 4096 in markdown; the others more, but nobody reads it. */
export const MOST_BYTES = 3600;
