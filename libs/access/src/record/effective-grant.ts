/** The hour of the database, at which rights are judged. */
export const now = 'clock_timestamp()';

/** The day on which tenures are judged: that of the country. */
export const today = `(${now} at time zone 'Asia/Shanghai')::date`;

/** Whether a person holds a post today. */
export const isHeld = (post: string, person: string): string =>
  `exists (select from tenure n where n.post_id = ${post} and n.person_id = ${person}
    and daterange(n.from_on, n.to_on, '[]') @> ${today})`;

/**
 * Whether a grant counts: it is not revoked, and for a post only while the person holds that post. Rights end with the
 * tenure, at its hour.
 */
export const isEffective = (grant: string, person: string): string =>
  `(${grant}.revoked_at is null and (${grant}.post_id is null or ${isHeld(`${grant}.post_id`, person)}))`;

/** The ids of the grants that count for an account. */
export const effectiveGrants = (account: string): string =>
  `(select coalesce(array_agg(g.id), '{}') from role_grant g join account a on a.id = g.account_id
    where g.account_id = ${account} and ${isEffective('g', 'a.person_id')})`;

/** The first unit of these codes for which an account may act by a post of its own; null where there is none. */
export const unitOfAccount = (account: string, codes: string): string =>
  `(select u.id from role_grant g join account a on a.id = g.account_id join post on post.id = g.post_id
     join unit u on u.id = post.unit_id
    where g.account_id = ${account} and u.code = any (${codes}::text[]) and ${isEffective('g', 'a.person_id')}
    order by array_position(${codes}::text[], u.code) limit 1)`;
