package ca.expressentry.ranking;

import ca.expressentry.ranking.CrsTables.Maximum;
import ca.expressentry.ranking.ScoringInputs.Levels;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/**
 * The total of a score and nothing of why, for whole pools: section 8 of the Instructions as sums by position.
 *
 * <p>Compiled from one version of the tables by its rules. What the rules look up row by row is added up beforehand for
 * all that lies side by side in the sixteen bytes of somebody's facts, so that a dozen look-ups in small arrays are left.
 */
final class Totals {

    private static final int PAIR = ScoringInputs.LEVELS * ScoringInputs.LEVELS;
    private static final int POINTS = (1 << Short.SIZE) - 1;

    private final Side alone;
    private final Side accompanied;
    private final Sums partnerLanguage;
    private final int[] partnerEducation;
    private final int[] partnerYears;
    private final int mostForPartner;

    /** By which language is the first, the lowest level in it and the lowest in the second. */
    private final short[] french;

    private final short[] advantages;
    private final int nomination;
    private final CrsTables crs;

    Totals(CrsTables crs) {
        var spouse = crs.spouse();
        var additions = crs.additions();
        this.crs = crs;
        alone = new Side(crs, false);
        accompanied = new Side(crs, true);
        partnerLanguage = new Sums(spouse.language());
        partnerEducation = filled(8, spouse.education()::points);
        partnerYears = filled(ScoringInputs.YEARS, spouse.canadianWork()::points);
        mostForPartner = crs.maxima(true).limit(Maximum.SPOUSE_OR_PARTNER, POINTS);
        french = new short[2 * PAIR];
        for (int both = 0; both < PAIR; both++) {
            var first = both / ScoringInputs.LEVELS;
            var second = both % ScoringInputs.LEVELS;
            french[both] = (short) additions.french().points(Additions.inBoth(second, first));
            french[PAIR + both] = (short) additions.french().points(Additions.inBoth(first, second));
        }
        nomination = additions.nomination().points(1);
        advantages = new short[ScoringInputs.ADVANTAGES];
        for (int at = 0; at < advantages.length; at++) {
            var facts = ScoringInputs.ofAdvantages(at);
            advantages[at] = (short) (additions.study().points(facts.canadianStudy())
                    + additions.sibling().points(facts.sibling() ? 1 : 0));
        }
    }

    /** The total and the total that a nomination gives, in the upper and in the lower half of one number. */
    int both(ScoringInputs facts) {
        var side = facts.comesWithPartner() ? accompanied : alone;
        var first = facts.firstLanguage();
        var second = facts.secondLanguage();
        var lowestInFirst = Levels.lowest(first);
        var basics = side.basics[facts.ageAndEducation()];
        var years = side.years[facts.years()];
        var core = (basics & POINTS)
                + (years & POINTS)
                + side.first.of(first)
                + Math.min(side.mostForSecond, side.second.of(second));
        var sum = Math.min(side.mostForCore, core)
                + side.transferability[
                        (basics >>> Short.SIZE)
                                + (years >>> Short.SIZE)
                                + side.language[lowestInFirst]
                                + side.certificate * facts.certificates()]
                + (facts.comesWithPartner() ? partner(facts) : 0);
        var beside = advantages[facts.advantages()]
                + french[
                        (facts.isFrenchFirst() ? PAIR : 0)
                                + lowestInFirst * ScoringInputs.LEVELS
                                + Levels.lowest(second)]
                + (facts.hasOffer() ? ArrangedEmployment.points(facts, crs.additions(), Tally.OF_POINTS) : 0);
        var ifNominated = Math.min(side.most, sum + Math.min(side.mostAdditional, beside + nomination));
        var total = facts.nominated() ? ifNominated : Math.min(side.most, sum + Math.min(side.mostAdditional, beside));
        return total << Short.SIZE | ifNominated;
    }

    private int partner(ScoringInputs facts) {
        var language = crs.spouse().countsResultOf(facts.partnerYearsSinceResult())
                ? partnerLanguage.of(facts.partnerLanguage())
                : 0;
        return Math.min(
                mostForPartner,
                partnerEducation[facts.partnerEducation()] + language + partnerYears[facts.partnerCanadianYears()]);
    }

    private static int[] filled(int positions, IntUnaryOperator points) {
        var filled = new int[positions];
        for (int at = 0; at < positions; at++) {
            filled[at] = points.applyAsInt(at);
        }
        return filled;
    }

    /** The points in four abilities, two at a time. */
    private static final class Sums {
        private final short[] inReadingAndWriting = new short[PAIR];
        private final short[] inListeningAndSpeaking = new short[PAIR];

        Sums(Awards.ByAbility tables) {
            for (int both = 0; both < PAIR; both++) {
                inReadingAndWriting[both] = (short) (tables.reading().points(Levels.reading(both))
                        + tables.writing().points(Levels.writing(both)));
                inListeningAndSpeaking[both] = (short) (tables.listening().points(Levels.reading(both))
                        + tables.speaking().points(Levels.writing(both)));
            }
        }

        int of(int levels) {
            return inReadingAndWriting[levels & PAIR - 1] + inListeningAndSpeaking[levels >> 8 & PAIR - 1];
        }
    }

    /**
     * Parts A and C for those with a spouse or partner, or for those without. What part C looks at is numbered by the
     * values that it tells apart; the number of a combination is a sum, whose terms lie above the points of part A.
     */
    private static final class Side {
        private final int[] basics = new int[ScoringInputs.AGES * 8];
        private final int[] years = new int[ScoringInputs.YEARS * ScoringInputs.YEARS];
        private final int[] language = new int[ScoringInputs.LEVELS];
        private final int certificate;
        private final short[] transferability;
        private final Sums first;
        private final Sums second;
        private final int mostForSecond;
        private final int mostForCore;
        private final int mostAdditional;
        private final int most;

        Side(CrsTables crs, boolean partner) {
            var core = crs.core(partner);
            var maxima = crs.maxima(partner);
            first = new Sums(core.firstLanguage());
            second = new Sums(core.secondLanguage());
            mostForSecond = maxima.limit(Maximum.SECOND_OFFICIAL_LANGUAGE, POINTS);
            mostForCore = maxima.limit(Maximum.CORE_HUMAN_CAPITAL, POINTS);
            mostAdditional = maxima.limit(Maximum.ADDITIONAL_POINTS, POINTS);
            most = maxima.limit(Maximum.ALL_FACTORS, POINTS);

            var tables = crs.transferability();
            var ofEducation = new ToldApart(8, tables.education()::at);
            var ofLanguage = new ToldApart(
                    ScoringInputs.LEVELS,
                    level -> List.of(
                            tables.firstLanguage().at(level),
                            tables.certificateAndLanguage().points(level)));
            var ofCanadianWork = new ToldApart(ScoringInputs.YEARS, tables.canadianWork()::at);
            var ofForeignWork = new ToldApart(ScoringInputs.YEARS, tables.foreignWork()::at);
            var byLanguage = ofEducation.values();
            var byCanadianWork = byLanguage * ofLanguage.values();
            var byForeignWork = byCanadianWork * ofCanadianWork.values();
            certificate = byForeignWork * ofForeignWork.values();
            for (int at = 0; at < basics.length; at++) {
                var facts = ScoringInputs.ofAgeAndEducation(at);
                basics[at] = core.age().points(facts.age())
                        + core.education().points(facts.education())
                        + (ofEducation.value(facts.education()) << Short.SIZE);
            }
            for (int at = 0; at < years.length; at++) {
                var facts = ScoringInputs.ofYears(at);
                years[at] = core.canadianWork().points(facts.canadianYears())
                        + (byCanadianWork * ofCanadianWork.value(facts.canadianYears())
                                        + byForeignWork * ofForeignWork.value(facts.foreignYears())
                                << Short.SIZE);
            }
            for (int level = 0; level < language.length; level++) {
                language[level] = byLanguage * ofLanguage.value(level);
            }
            transferability = new short[2 * certificate];
            for (int at = 0; at < transferability.length; at++) {
                var facts = ScoringInputs.ofTransferable(
                        ofEducation.first(at % byLanguage),
                        ofLanguage.first(at / byLanguage % ofLanguage.values()),
                        ofCanadianWork.first(at / byCanadianWork % ofCanadianWork.values()),
                        ofForeignWork.first(at / byForeignWork % ofForeignWork.values()),
                        at >= certificate,
                        partner);
                transferability[at] = (short) SkillTransferability.points(facts, crs, Tally.OF_POINTS);
            }
        }
    }

    /** The positions of a table that are told apart, numbered, and which number each position has. */
    private static final class ToldApart {
        private final List<Object> seen = new ArrayList<>();
        private final List<Integer> firsts = new ArrayList<>();
        private final int[] values;

        ToldApart(int positions, IntFunction<Object> at) {
            values = new int[positions];
            for (int position = 0; position < positions; position++) {
                var what = at.apply(position);
                if (!seen.contains(what)) {
                    seen.add(what);
                    firsts.add(position);
                }
                values[position] = seen.indexOf(what);
            }
        }

        int values() {
            return seen.size();
        }

        int value(int position) {
            return values[position];
        }

        /** The first position of a number. */
        int first(int value) {
            return firsts.get(value);
        }
    }
}
