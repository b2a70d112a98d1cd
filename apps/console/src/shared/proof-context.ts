import { createContext } from 'react';

/** Asks whoever is here to prove once more who they are, and then does again what was refused for want of it. */
export type AskProof = (again: () => void) => void;

/** Null on the pages of the sign-in, where every step is a proof. */
export const ProofContext = createContext<AskProof | null>(null);
