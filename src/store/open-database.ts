import { openDataDirectory } from './data-directory.ts';

/** How the settings name the database: a server by URL, or the built-in one in the data folder. */
export interface DatabasePlace {
  readonly data: string;
  readonly databaseUrl?: string | undefined;
  readonly ownerUrl?: string | undefined;
}

/** A database to work in, wherever it runs. */
export interface OpenDatabase {
  readonly appUrl: string;
  readonly ownerUrl: string;
  stop(): Promise<void>;
}

/** With DATABASE_URL nothing is launched, and as many processes as wanted may use it. */
export async function openDatabase(place: DatabasePlace, how: { exclusive: boolean }): Promise<OpenDatabase> {
  if (!place.databaseUrl) return openDataDirectory(place.data, how);
  return { appUrl: place.databaseUrl, ownerUrl: place.ownerUrl ?? place.databaseUrl, stop: async () => {} };
}
