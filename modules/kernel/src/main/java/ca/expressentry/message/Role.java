package ca.expressentry.message;

import ca.expressentry.profile.Province;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What somebody who asks may be, by the name of a group in the registry or in a token. Who acts for a province is in the
 * group of the role and in the group named by the code of the province.
 */
public final class Role {

    /** Looks for candidates and proposes nominations of the own province. */
    public static final String PROVINCE_OFFICER = "province-officer";

    /** Confirms what an officer of the own province proposed. */
    public static final String PROVINCE_APPROVER = "province-approver";

    /** Manages the users and the settings of the own province, and sees no candidate. */
    public static final String PROVINCE_ADMINISTRATOR = "province-administrator";

    /** Proposes rounds, and approves those that somebody else proposed. */
    public static final String ROUND_OFFICER = "round-officer";

    /** Looks after the house for the department: its users and its work that failed; decides no case. */
    public static final String FEDERAL_ADMINISTRATOR = "federal-administrator";

    /** Reads everything and changes nothing. */
    public static final String AUDITOR = "auditor";

    /** A program: of a province when it is in the group of one, else of the department. */
    public static final String INTEGRATOR = "integrator";

    /** The department’s account system, which acts for candidates. */
    public static final String CANDIDATE_SERVICES = "candidate-services";

    private Role() {}

    /** For which province somebody acts; empty: for none. */
    public static Optional<Province> province(Predicate<String> isIn) {
        return Province.thatNominate().stream()
                .filter(province -> isIn.test(province.name()))
                .findFirst();
    }
}
