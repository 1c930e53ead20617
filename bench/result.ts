/** One measured figure and the aim it is held against. */
export interface Result {
  readonly what: string;
  readonly value: number | string;
  readonly aim: string;
  readonly met: boolean;
}
