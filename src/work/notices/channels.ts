/** What the operator has set up for sending; main.ts reads it. */
export interface Channels {
  /** Whether mail can be sent at all. */
  readonly mail: boolean;
  /** The public address of the site, for links. */
  readonly site: string | undefined;
  /** Hosts inside the network that robots may have, and that may be plain http. */
  readonly robotHosts: readonly string[];
}

export const NO_CHANNELS: Channels = { mail: false, site: undefined, robotHosts: [] };
