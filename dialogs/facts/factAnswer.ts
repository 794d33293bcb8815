/** What a question of fact is answered with. */
import type { Card } from '../engine/messages.js';

/** `next`: the one step after it, read last. */
export type FactAnswer = { say: string[]; cards: Card[]; next?: string };
