import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Refusal } from '@zehuan/contracts';
import type { Request, Response } from 'express';
import { type Acting, ActingGuard, IS_OPEN, TAKES_FILE } from '../http/acting.js';
import { type ApiParts, PARTS } from '../parts.js';
import { addressKey } from './address-key.js';
import { type Budget, RATE_BUDGET, type Rates, type Spent, windowSeconds } from './budget.js';

/** Rehearsals and benchmarks share one account; they are counted as others are, and never refused. */
const isRehearsal = (actor: string): boolean => actor.startsWith('development:');

type Of = Parameters<Reflector['getAllAndOverride']>[1];
type ActingRequest = Request & { readonly acting?: Acting };

const tell = (response: Response, budget: Budget, { limit, remaining, seconds }: Spent): void => {
  response.setHeader('RateLimit-Policy', `"${budget}";q=${limit};w=${windowSeconds}`);
  response.setHeader('RateLimit', `"${budget}";r=${remaining};t=${seconds}`);
};

/**
 * Finds out who asks (`ActingGuard`), and refuses what is more than they may ask in a minute: counted by account where
 * somebody is signed in, by address where nobody is, each sort of request apart.
 */
@Injectable()
export class RateGuard implements CanActivate {
  constructor(
    @Inject(ActingGuard) private readonly acting: ActingGuard,
    @Inject(PARTS) private readonly parts: ApiParts,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { rates } = this.parts;
    if (!rates) return this.acting.canActivate(context);
    const http = context.switchToHttp();
    const request = http.getRequest<ActingRequest>();
    const of = [context.getHandler(), context.getClass()];
    const spend = (budget: Budget): Promise<void> => this.spend(rates, budget, request, http.getResponse<Response>());
    if (this.is(IS_OPEN, of)) {
      // Probes are asked by machines of the operator's.
      if (request.path.startsWith('/api/')) await spend(this.named(of) ?? 'anonymous');
      return this.acting.canActivate(context);
    }
    await this.identified(context, () => spend('anonymous'));
    await spend(this.named(of) ?? this.budgetOf(request, of));
    return true;
  }

  /** Whoever is not signed in is counted by address, so that no session or token is guessed. */
  private async identified(context: ExecutionContext, countStranger: () => Promise<void>): Promise<void> {
    try {
      await this.acting.canActivate(context);
    } catch (error) {
      if (error instanceof Refusal && error.status === 401) await countStranger();
      throw error;
    }
  }

  private async spend(rates: Rates, budget: Budget, request: ActingRequest, response: Response): Promise<void> {
    const actor = request.acting?.actor.name;
    const spent = await rates.spend(budget, actor ?? addressKey(request.ip));
    if (!spent) return;
    tell(response, budget, spent);
    if (!spent.isOver || (actor !== undefined && isRehearsal(actor))) return;
    response.setHeader('Retry-After', String(spent.seconds));
    throw new Refusal('too-many-requests', `Of this sort ${spent.limit} a minute are answered`);
  }

  private budgetOf(request: Request, of: Of): Budget {
    if (this.is(TAKES_FILE, of)) return 'uploads';
    return request.method === 'GET' || request.method === 'HEAD' ? 'reads' : 'writes';
  }

  private named(of: Of): Budget | undefined {
    return this.reflector.getAllAndOverride<Budget | undefined>(RATE_BUDGET, of);
  }

  private is(key: string, of: Of): boolean {
    return this.reflector.getAllAndOverride<boolean | undefined>(key, of) === true;
  }
}
