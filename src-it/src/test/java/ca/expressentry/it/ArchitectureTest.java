package ca.expressentry.it;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import jakarta.jms.Message;
import jakarta.persistence.Entity;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules that no compiler sees, each with an offender that proves that it bites. */
class ArchitectureTest {

    private static final String HOUSE = "ca.expressentry.";
    private static final String[] MODULES = {"intake", "eligibility", "ranking", "invitations", "nominations", "demo"};

    /** What can be asked of a module; the rest of it is its own affair. */
    private static final Set<String> DOORS = Set.of(
            HOUSE + "intake.Intake",
            HOUSE + "eligibility.Eligibility",
            HOUSE + "eligibility.EligibilityOutlook",
            HOUSE + "eligibility.EntryCriteria",
            HOUSE + "eligibility.Grid",
            HOUSE + "ranking.Pool",
            HOUSE + "ranking.Categories",
            HOUSE + "ranking.ComprehensiveRankingSystem",
            HOUSE + "ranking.Outlook",
            HOUSE + "ranking.Improvements",
            HOUSE + "ranking.LawComparison",
            HOUSE + "invitations.Rounds",
            HOUSE + "invitations.Projection",
            HOUSE + "invitations.PublishedRounds",
            HOUSE + "invitations.Invitations",
            HOUSE + "invitations.Impact",
            HOUSE + "nominations.Nominations",
            HOUSE + "nominations.Interests",
            HOUSE + "nominations.NominationFiles",
            HOUSE + "nominations.OutOfSight",
            HOUSE + "nominations.SavedSearches",
            HOUSE + "nominations.NominationBooks",
            HOUSE + "nominations.NominationSheets",
            HOUSE + "demo.Population");

    /** The law as pure functions and its tables, module by module. */
    private static final Set<String> RULES = Set.of(
            HOUSE + "profile.Category",
            HOUSE + "profile.CategoryList",
            HOUSE + "profile.CategoryVersion",
            HOUSE + "profile.DependentChild",
            HOUSE + "profile.JobBank",
            HOUSE + "profile.Misrepresentation",
            HOUSE + "profile.Plausibility",
            HOUSE + "profile.LanguageLevels",
            HOUSE + "profile.NocSearch",
            HOUSE + "profile.Question",
            HOUSE + "profile.Reclassified",
            HOUSE + "profile.ShortFormReader",
            HOUSE + "intake.DraftPeriod",
            HOUSE + "intake.Renewal",
            HOUSE + "eligibility.CanadianExperience",
            HOUSE + "eligibility.Condition",
            HOUSE + "eligibility.Determination",
            HOUSE + "eligibility.DocumentChecklist",
            HOUSE + "eligibility.EligibilityOutlook",
            HOUSE + "eligibility.EntryCriteria",
            HOUSE + "eligibility.FamilyFacts",
            HOUSE + "eligibility.FederalSkilledTrades",
            HOUSE + "eligibility.FederalSkilledWorker",
            HOUSE + "eligibility.Finding",
            HOUSE + "eligibility.Grid",
            HOUSE + "eligibility.Missing",
            HOUSE + "eligibility.PoliceCertificates",
            HOUSE + "eligibility.SelectionFactors",
            HOUSE + "eligibility.SelectionTables",
            HOUSE + "eligibility.ProfessionalBody",
            HOUSE + "eligibility.SettlementFunds",
            HOUSE + "ranking.AdditionalPoints",
            HOUSE + "ranking.Additions",
            HOUSE + "ranking.Alternative",
            HOUSE + "ranking.ArrangedEmployment",
            HOUSE + "ranking.AwardDifference",
            HOUSE + "ranking.AwardChanges",
            HOUSE + "ranking.AwardTables",
            HOUSE + "ranking.Awards",
            HOUSE + "ranking.Band",
            HOUSE + "ranking.Categories",
            HOUSE + "ranking.Cause",
            HOUSE + "ranking.Causes",
            HOUSE + "ranking.ComprehensiveRankingSystem",
            HOUSE + "ranking.CoreHumanCapital",
            HOUSE + "ranking.CrsTables",
            HOUSE + "ranking.Declared",
            HOUSE + "ranking.EducationAdvice",
            HOUSE + "ranking.HumanCapital",
            HOUSE + "ranking.Improvement",
            HOUSE + "ranking.Improvements",
            HOUSE + "ranking.Lacking",
            HOUSE + "ranking.LanguageAdvice",
            HOUSE + "ranking.LawComparison",
            HOUSE + "ranking.ListedWork",
            HOUSE + "ranking.Membership",
            HOUSE + "ranking.MilitaryRecruits",
            HOUSE + "ranking.Outlook",
            HOUSE + "ranking.Reason",
            HOUSE + "ranking.OtherAdvice",
            HOUSE + "ranking.Review",
            HOUSE + "ranking.Scale",
            HOUSE + "ranking.Score",
            HOUSE + "ranking.ScoringInputs",
            HOUSE + "ranking.SkillTransferability",
            HOUSE + "ranking.SpouseAdvice",
            HOUSE + "ranking.SpouseFactors",
            HOUSE + "ranking.Tally",
            HOUSE + "ranking.Totals",
            HOUSE + "ranking.WorkAdvice",
            HOUSE + "message.Members",
            HOUSE + "message.PoolDigest",
            HOUSE + "invitations.Backtest",
            HOUSE + "invitations.Flow",
            HOUSE + "invitations.History",
            HOUSE + "invitations.Instruction",
            HOUSE + "invitations.Kind",
            HOUSE + "invitations.PeriodToApply",
            HOUSE + "invitations.PoolSpread",
            HOUSE + "invitations.PoolBook",
            HOUSE + "invitations.Projection",
            HOUSE + "invitations.PublishedRound",
            HOUSE + "invitations.Reach",
            HOUSE + "invitations.Selection",
            HOUSE + "nominations.AnswerPeriod",
            HOUSE + "nominations.Stream");

    private static final Set<String> CLOCK = Set.of(
            "now", "system", "systemUTC", "systemDefaultZone", "tick", "tickSeconds", "tickMillis", "tickMinutes");

    static final ArchRule ONLY_THE_CALENDAR_READS_THE_CLOCK = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(HOUSE + "law.LegalCalendar")
            .and()
            .doNotHaveFullyQualifiedName(HOUSE + "Wiring")
            .should()
            .callCodeUnitWhere(call("reads the clock", ArchitectureTest::readsTheClock));

    static final ArchRule ONLY_THE_EARS_SPEAK_JMS = noClasses()
            .that()
            .resideOutsideOfPackage(HOUSE + "message")
            .and()
            .haveSimpleNameNotEndingWith("Inbox")
            .should()
            .dependOnClassesThat(resideInAPackage("jakarta.jms.."));

    static final ArchRule ONLY_THE_WINDOWS_SPEAK_HTTP = noClasses()
            .that()
            .resideOutsideOfPackages(HOUSE + "web..", HOUSE + "window..")
            .and()
            .haveSimpleNameNotEndingWith("Resource")
            .should()
            .dependOnClassesThat(resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet.."));

    static final ArchRule NO_MODULE_KNOWS_ANOTHER = modulesApart();

    static final ArchRule NO_NAME_THAT_SAYS_NOTHING = noClasses()
            .should(be(named(
                    "called Impl, Service, Manager, Helper, Util or Dto",
                    name -> name.matches(".*(Impl|Service|Manager|Helper|Utils?|Dto|DTO)"))));

    static final ArchRule ENTITIES_STAY_AT_HOME =
            noClasses().that().areAnnotatedWith(Entity.class).should().haveModifier(JavaModifier.PUBLIC);

    final JavaClasses house = new ClassFileImporter().importPaths(everyModule());

    @Test
    void every_module_is_looked_at() {
        for (var module : MODULES) {
            assertThat(house).as(module).anyMatch(type -> type.getPackageName().equals(HOUSE + module));
        }
        assertThat(house).anyMatch(type -> type.getPackageName().equals(HOUSE + "web"));
        assertThat(house).anyMatch(type -> type.getPackageName().equals(HOUSE + "law"));
        for (var name : DOORS) {
            assertThat(house.contain(name)).as(name).isTrue();
        }
        for (var name : RULES) {
            assertThat(house.contain(name)).as(name).isTrue();
        }
    }

    @Test
    void only_the_calendar_reads_the_clock() {
        ONLY_THE_CALENDAR_READS_THE_CLOCK.check(house);
        bites(ONLY_THE_CALENDAR_READS_THE_CLOCK, ReadsTheClock.class);
        bites(ONLY_THE_CALENDAR_READS_THE_CLOCK, CountsTheMilliseconds.class);
    }

    @Test
    void only_the_ears_speak_jms() {
        ONLY_THE_EARS_SPEAK_JMS.check(house);
        bites(ONLY_THE_EARS_SPEAK_JMS, ReadsTheMessage.class);
    }

    @Test
    void only_the_windows_speak_http() {
        ONLY_THE_WINDOWS_SPEAK_HTTP.check(house);
        bites(ONLY_THE_WINDOWS_SPEAK_HTTP, ChoosesTheStatus.class);
    }

    @Test
    void no_module_knows_another() throws ClassNotFoundException {
        NO_MODULE_KNOWS_ANOTHER.check(house);
        bites(NO_MODULE_KNOWS_ANOTHER, Class.forName(HOUSE + "intake.LooksNextDoor"));
    }

    @Test
    void the_rules_of_the_law_know_nothing_but_the_law() {
        rulesArePure(RULES).check(house);
        bites(rulesArePure(Set.of(AsksTheDatabase.class.getName())), AsksTheDatabase.class);
    }

    @Test
    void the_web_uses_the_doors_and_what_they_return() throws ClassNotFoundException {
        webUsesDoors(house).check(house);
        bites(webUsesDoors(house), Class.forName(HOUSE + "web.LooksBehindTheDoor"));
    }

    @Test
    void no_name_says_nothing() {
        NO_NAME_THAT_SAYS_NOTHING.check(house);
        bites(NO_NAME_THAT_SAYS_NOTHING, PointsHelper.class);
    }

    @Test
    void entities_stay_at_home() throws ClassNotFoundException {
        ENTITIES_STAY_AT_HOME.check(house);
        bites(ENTITIES_STAY_AT_HOME, Class.forName(HOUSE + "nominations.Furniture"));
    }

    // ---- rules that are made of others

    private static ArchRule modulesApart() {
        var walls = new ArrayList<ArchRule>();
        for (var module : MODULES) {
            var others = Stream.concat(
                            Arrays.stream(MODULES).filter(other -> !other.equals(module)), Stream.of("web.."))
                    .map(other -> HOUSE + other)
                    .toArray(String[]::new);
            walls.add(noClasses()
                    .that()
                    .resideInAPackage(HOUSE + module)
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(others))
                    .allowEmptyShould(true));
        }
        var all = Stream.concat(Arrays.stream(MODULES), Stream.of("web.."))
                .map(module -> HOUSE + module)
                .toArray(String[]::new);
        walls.add(noClasses()
                .that()
                .resideInAnyPackage(HOUSE + "law", HOUSE + "text", HOUSE + "profile", HOUSE + "message")
                .should()
                .dependOnClassesThat(resideInAnyPackage(all))
                .allowEmptyShould(true));
        return CompositeArchRule.of(walls);
    }

    private static ArchRule rulesArePure(Set<String> rules) {
        var allowed = resideInAnyPackage("java..", HOUSE + "law", HOUSE + "text", HOUSE + "profile")
                .or(outermost("rules of the law", rules));
        return classes().that(outermost("rules of the law", rules)).should().onlyDependOnClassesThat(allowed);
    }

    private static ArchRule webUsesDoors(JavaClasses house) {
        var seen = new HashSet<>(DOORS);
        for (var door : DOORS) {
            house.get(door).getMethods().stream()
                    .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                    .flatMap(method ->
                            Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream()))
                    .map(JavaType::getAllInvolvedRawTypes)
                    .forEach(types ->
                            types.forEach(type -> seen.add(outermost(type).getName())));
        }
        addWhatIsInside(seen, house);
        var modules = Arrays.stream(MODULES).map(module -> HOUSE + module).toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(HOUSE + "web..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(modules)
                        .and(DescribedPredicate.not(outermost("doors and what they return", seen))));
    }

    /** Who is given a value is given its parts: the components of records, and of the records nested in them. */
    private static void addWhatIsInside(Set<String> seen, JavaClasses house) {
        var left = new ArrayDeque<>(seen);
        while (!left.isEmpty()) {
            var name = left.remove();
            house.stream()
                    .filter(type -> type.isRecord() && outermost(type).getName().equals(name))
                    .flatMap(type -> type.getFields().stream())
                    .flatMap(field -> field.getType().getAllInvolvedRawTypes().stream())
                    .map(type -> outermost(type).getName())
                    .filter(seen::add)
                    .forEach(left::add);
        }
    }

    private static DescribedPredicate<JavaClass> outermost(String what, Set<String> names) {
        return DescribedPredicate.describe(
                what, type -> names.contains(outermost(type).getName()) || names.contains(type.getName()));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getBaseComponentType()
                .getEnclosingClass()
                .map(ArchitectureTest::outermost)
                .orElseGet(type::getBaseComponentType);
    }

    private static DescribedPredicate<JavaClass> named(String what, Predicate<String> name) {
        return DescribedPredicate.describe(what, type -> name.test(type.getSimpleName()));
    }

    private static DescribedPredicate<JavaCall<?>> call(String what, Predicate<JavaCall<?>> calls) {
        return DescribedPredicate.describe(what, calls);
    }

    private static boolean readsTheClock(JavaCall<?> call) {
        var owner = call.getTargetOwner().getName();
        var name = call.getName();
        return owner.startsWith("java.time.") && CLOCK.contains(name)
                || owner.equals("java.lang.System") && name.equals("currentTimeMillis")
                || owner.equals("java.util.Calendar") && name.equals("getInstance")
                || owner.equals("java.util.Date")
                        && name.equals("<init>")
                        && call.getTarget().getParameterTypes().isEmpty();
    }

    private static void bites(ArchRule rule, Class<?> offender) {
        var alone = new ClassFileImporter().importClasses(offender);
        assertThatThrownBy(() -> rule.check(alone))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(offender.getSimpleName());
    }

    private static List<Path> everyModule() {
        var root = Path.of(System.getProperty("basedir", "."), "..")
                .toAbsolutePath()
                .normalize();
        try (var modules = Files.list(root.resolve("modules"))) {
            return Stream.concat(modules, Stream.of(root.resolve("config/artemis")))
                    .map(module -> module.resolve("target/classes"))
                    .filter(Files::isDirectory)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("the modules are not built", e);
        }
    }

    // ---- offenders

    static final class ReadsTheClock {
        final LocalDate today = LocalDate.now();
    }

    static final class CountsTheMilliseconds {
        final long now = System.currentTimeMillis();
    }

    static final class ReadsTheMessage {
        Message message;
    }

    static final class ChoosesTheStatus {
        Response response;
    }

    static final class AsksTheDatabase {
        Entity entity;
    }

    static final class PointsHelper {}
}
