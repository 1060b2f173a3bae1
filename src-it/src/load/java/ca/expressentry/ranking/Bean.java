package ca.expressentry.ranking;

import ca.expressentry.law.Award;
import ca.expressentry.ranking.CrsTables.Maximum;
import ca.expressentry.ranking.ArrangedEmployment.Authority;
import ca.expressentry.ranking.ScoringInputs.Levels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A candidate as a rule engine sees one: a bean with the facts, to whom its rules give points. */
public final class Bean {

    private final ScoringInputs facts;
    private final boolean explained;
    private final int[] given = new int[DecisionRows.Part.values().length];
    private final List<Award> awards = new ArrayList<>(28);
    private final int[] first;
    private final int[] second;
    private final int[] partner;
    private final int lowestFirst;
    private final int lowestFrench;
    private final int lowestEnglish;

    Bean(ScoringInputs facts, boolean explained) {
        this.facts = facts;
        this.explained = explained;
        this.first = abilities(facts.firstLanguage());
        this.second = abilities(facts.secondLanguage());
        this.partner = abilities(facts.partnerLanguage());
        this.lowestFirst = Levels.lowest(facts.firstLanguage());
        this.lowestFrench = Levels.lowest(facts.french());
        this.lowestEnglish = Levels.lowest(facts.english());
    }

    private static int[] abilities(int levels) {
        return new int[] {
            Levels.reading(levels), Levels.writing(levels), Levels.listening(levels), Levels.speaking(levels)
        };
    }

    /** What a rule gives: points to a part, and the award by its number among the rows. */
    public void give(int part, int points, Award award) {
        given[part] += points;
        if (explained) {
            awards.add(award);
        }
    }

    void forget() {
        Arrays.fill(given, 0);
        awards.clear();
    }

    List<Award> awards() {
        return awards;
    }

    /** The points given, under the maxima. */
    int total(CrsTables crs) {
        var maxima = crs.maxima(facts.comesWithPartner());
        var core = maxima.limit(
                Maximum.CORE_HUMAN_CAPITAL,
                given[0] + maxima.limit(Maximum.SECOND_OFFICIAL_LANGUAGE, given[1]));
        var spouse = maxima.limit(Maximum.SPOUSE_OR_PARTNER, given[2]);
        var transferability = maxima.limit(
                Maximum.SKILL_TRANSFERABILITY,
                maxima.limit(Maximum.EDUCATION, given[3])
                        + maxima.limit(Maximum.FOREIGN_WORK_EXPERIENCE, given[4])
                        + maxima.limit(Maximum.CERTIFICATE_OF_QUALIFICATION, given[5]));
        return maxima.limit(
                Maximum.ALL_FACTORS,
                core + spouse + transferability + maxima.limit(Maximum.ADDITIONAL_POINTS, given[6]));
    }

    public int getAge() {
        return facts.age();
    }

    public int getEducation() {
        return facts.education();
    }

    public int getFirstReading() {
        return first[0];
    }

    public int getFirstWriting() {
        return first[1];
    }

    public int getFirstListening() {
        return first[2];
    }

    public int getFirstSpeaking() {
        return first[3];
    }

    public int getSecondReading() {
        return second[0];
    }

    public int getSecondWriting() {
        return second[1];
    }

    public int getSecondListening() {
        return second[2];
    }

    public int getSecondSpeaking() {
        return second[3];
    }

    public int getLowestFirst() {
        return lowestFirst;
    }

    public int getLowestFrench() {
        return lowestFrench;
    }

    public int getLowestEnglish() {
        return lowestEnglish;
    }

    public int getCanadianYears() {
        return facts.canadianYears();
    }

    public int getForeignYears() {
        return facts.foreignYears();
    }

    public boolean isTradeCertificate() {
        return facts.tradeCertificate();
    }

    public boolean isNominated() {
        return facts.nominated();
    }

    public boolean isSibling() {
        return facts.sibling();
    }

    public int getCanadianStudy() {
        return facts.canadianStudy();
    }

    public boolean isWithPartner() {
        return facts.comesWithPartner();
    }

    public int getPartnerEducation() {
        return facts.partnerEducation();
    }

    public int getPartnerReading() {
        return partner[0];
    }

    public int getPartnerWriting() {
        return partner[1];
    }

    public int getPartnerListening() {
        return partner[2];
    }

    public int getPartnerSpeaking() {
        return partner[3];
    }

    public int getPartnerCanadianYears() {
        return facts.partnerCanadianYears();
    }

    public int getPartnerYearsSinceResult() {
        return facts.partnerYearsSinceResult();
    }

    public boolean isOfferAssessed() {
        return facts.offer().authority() == Authority.ASSESSMENT;
    }

    public boolean isOfferOnExemptPermit() {
        return facts.offer().authority() == Authority.EXEMPT_PERMIT;
    }

    public int getOfferMonths() {
        return facts.offer().months();
    }

    public int getOfferMonthsWithEmployer() {
        return facts.offer().monthsWithEmployer();
    }

    public int getOfferMajorGroup() {
        return facts.offer().majorGroup();
    }
}
