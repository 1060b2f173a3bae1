/**
 * The pool, the Comprehensive Ranking System and the categories: IRPA 10.3(1)(h), (h.2) and (i), Instructions 8 to 30.
 *
 * <p>Asks: {@link ca.expressentry.ranking.Pool}, {@link ca.expressentry.ranking.Categories}. Says: CandidateRanked, CandidateLeftPool, PoolCounted.
 * Hears: ExpressionOfInterestEnded, EligibilityDetermined, NominationAccepted, NominationWithdrawn, InvitationIssued,
 * InvitationClosed, RoundCalled, DayBegan.
 * Keeps: schema RANKING, and in memory the standings.
 */
package ca.expressentry.ranking;
