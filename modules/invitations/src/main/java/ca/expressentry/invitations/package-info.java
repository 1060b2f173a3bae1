/**
 * Rounds of invitations: IRPA 10.1(6) and (7), 10.2(1)(b), (2) and (5), 10.3(1)(i) to (k).
 *
 * <p>Asks: {@link ca.expressentry.invitations.Rounds}, {@link ca.expressentry.invitations.Invitations},
 * {@link ca.expressentry.invitations.Projection}.
 * Says: RoundCalled, InvitationIssued, InvitationClosed; for the record RoundHeld.
 * Hears: ExpressionOfInterestEnded, CandidateRanked, CandidateLeftPool, PoolCounted, DayBegan.
 * Keeps: schema INVITATIONS.
 */
package ca.expressentry.invitations;
