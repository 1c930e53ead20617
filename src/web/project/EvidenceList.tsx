import { FileGrid } from '../files/FileGrid.tsx';
import type { FactOf } from './missing.ts';

/** What shows a fact. */
export const EvidenceList = ({ evidence }: { readonly evidence: FactOf['evidence'] }) => <FileGrid files={evidence} />;
