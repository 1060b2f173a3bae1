/**
 * The pool and the Comprehensive Ranking System: IRPA 10.3(1)(h) and (i), Instructions 8 to 30.
 *
 * <p>Asks: {@link ca.expressentry.ranking.Pool}. Says: CandidateRanked, CandidateLeftPool, PoolCounted.
 * Hears: ExpressionOfInterestEnded, EligibilityDetermined, NominationAccepted, NominationWithdrawn, InvitationIssued,
 * InvitationClosed, RoundCalled, DayBegan.
 * Keeps: schema RANKING, and in memory the standings.
 */
package ca.expressentry.ranking;
