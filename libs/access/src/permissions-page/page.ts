import { type Act, fieldRules, type Permission, permissionOf, permissions, type Role, roles } from '@zehuan/contracts';
import { bearers, conditions, meanings, places } from './words.js';

const listed = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Roles beyond those that have the right anyway. */
const beyond = (more: readonly Role[], { roles: given }: Permission): readonly Role[] =>
  more.filter((role) => given === 'signedIn' || !given.includes(role));

function who(permission: Permission): string {
  const { roles: given, also, levels } = permission;
  const had = given === 'signedIn' ? 'everybody signed in' : listed(given);
  const of = levels ? ` of a ${levels.join(' or ')}` : '';
  return `${had}${of}${also ? `; ${listed(beyond(also.roles, permission))} ${conditions[also.where]}` : ''}`;
}

function second(permission: Permission): string {
  const { secondPerson } = permission;
  if (!secondPerson) return '';
  const others = beyond(secondPerson.roles, permission);
  return `another of these${others.length > 0 ? `, or ${listed(others)}` : ''}`;
}

const lineOf = (act: Act): readonly string[] => {
  const permission = permissionOf(act);
  return [
    `\`${act}\``,
    meanings[act],
    who(permission),
    places[permission.standing],
    permission.states ? listed(permission.states) : '',
    second(permission),
  ];
};

const kindOf = (act: string): string => act.slice(0, act.indexOf('.'));

function lines(): string {
  const acts = Object.keys(permissions) as Act[];
  const kinds = [...new Set(acts.map(kindOf))];
  const head = ['act', 'what', 'who', 'acting for', 'in which state', 'second person'];
  return kinds
    .map((kind) => `### ${kind}\n\n${table(head, acts.filter((act) => kindOf(act) === kind).map(lineOf))}`)
    .join('\n\n');
}

const fields = (): string =>
  table(
    ['part of an answer', 'shown to', 'the others find', 'shown by'],
    fieldRules.map((rule) => [
      listed(rule.fields.map((field) => `${rule.schema}.${field}`)),
      ...[rule.shownTo, rule.else, `\`${rule.by}\``],
    ]),
  );

/** The page of the docs about who may do what, made from the table of rights. */
export const permissionsPage = (): string => `# Who may do what

<!-- Made from libs/contracts/src/permissions.ts by npm run generate:permissions; do not edit. -->

Roles belong to posts of units, not to persons: somebody has a role while they hold the post, for the unit for which they
act. Every operation of the API stands under one line of this table (\`x-permission\` in the OpenAPI document). Three things
have to agree before something is done or shown:

1. **the line**: one of its roles, in the unit for which somebody acts, where that unit stands to the matter as the line says,
   in one of its states;
2. **the rows**: Postgres shows a unit its own and what lies below it ([row policies](adr/0010-row-security.md)), so what
   is not seen does not exist for the asker;
3. **the second person**, where the line has one: somebody else who is named there agrees before it is done
   (\`/api/v1/approvals\`), in the same transaction as the act, which is done by the rights that whoever asked has at that hour.
   Two accounts of two persons, neither of them the one that it is about; what nobody decides in seven days is over.

What is about an administrator (\`account.resetAdministrator\`, \`grant.giveAdministrator\`, \`grant.revokeAdministrator\`) is asked for
by routes of its own; without agreement it is refused with \`second-person-needed\`. What \`unit.exportPersons\` and
\`cycle.publish\` are agreed to is taken or done by whoever asked, within a day of the agreement: the file of persons, and the close of
the phase \`testing\` under \`cycle.closePhase\`, refused otherwise.

Whoever holds a post may **delegate** it for some days (\`/api/v1/delegations\`; at most \`DELEGATION_DAYS\`, never beyond the tenure
of either) to somebody else who holds a post of the same unit and has an account: to nobody below, above or beside, who would see
what their own unit does not. Whoever acts under it has the rights of that post and no others, the top leader's signature among them;
the record names both. It is not delegated on, serves no administrator, and ends at its hour, with either tenure, or at once when one of
the two or the security administrator ends it.

An administrator acts for no unit and sees nothing of what units do. A token may do no more than its account, and only what it
was made for. The process (\`system:…\`) has no roles; what it does is in \`activities\`.

## Roles

${table(
  ['role', 'who'],
  roles.map((role) => [`\`${role}\``, bearers[role]]),
)}

## The table

${lines()}

## Single fields

Whoever gets an answer gets the whole of it, but for these parts (\`libs/contracts/src/field-rules.ts\`). Rows that somebody does not see
are in no list and no count. What may be written is the same for everybody who has the act; only a unit's own top leader is appointed
from above (\`unit.appointTopLeader\`).

${fields()}
`;
