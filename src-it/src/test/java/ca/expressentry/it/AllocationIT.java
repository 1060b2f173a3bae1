package ca.expressentry.it;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.profile.Example;
import ca.expressentry.profile.Examples;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Province;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The allocation of a year is spent to the last nomination and not one further, whoever nominates at the same time. */
@ExtendWith(ArquillianExtension.class)
class AllocationIT {

    private static final int OFFICERS = 6;
    private static final int ROWS = 300;
    private static final String FILES = "/api/v1/nomination-files";
    private static final String PROGRAM = "yt-integrator";

    final House house = House.underTest();
    final Caller caller = house.caller();
    final ExecutorService all = Executors.newFixedThreadPool(OFFICERS);

    @AfterEach
    void everybody_leaves() {
        all.shutdown();
        house.saysGoodbye();
    }

    @Test
    void officers_one_by_one_and_two_files_of_hundreds_never_exceed_it() throws Exception {
        var candidates = people(OFFICERS);
        for (var candidate : candidates) {
            house.eventually(() -> house.withdraws(Province.YT, house.isOfferedNomination(candidate, Province.YT)));
        }
        var files = List.of(isChecked(rows(people(ROWS))), isChecked(rows(people(ROWS))));
        var first = balance();
        var room = first.path("allotted").intValue() - first.path("charged").intValue();
        assertThat(room).as("less than the files want together").isBetween(1, 2 * ROWS - 1);

        var issued = new AtomicInteger();
        files.forEach(file -> caller.put(PROGRAM, file + "/sending", "").when(202));
        house.eventually(() -> assertThat(count(files.get(0), "sent")).isPositive());
        together(candidates.stream()
                .map(candidate -> (Callable<Void>) () -> nominatesUntilNothingIsLeft(candidate, issued))
                .toList());
        files.forEach(file -> house.eventually(() -> assertThat(stage(file)).isEqualTo("DONE")));

        assertThat(issued.get() + count(files.get(0), "sent") + count(files.get(1), "sent"))
                .as("nominations that were issued")
                .isEqualTo(room);
        assertThat(balance().path("charged")).isEqualTo(balance().path("allotted"));
        assertThat(certificates())
                .as("the book of nominations, in which each is charged for good")
                .hasSize(balance().path("charged").intValue())
                .doesNotHaveDuplicates();
        assertThat(house.triesToNominate(Province.YT, "YT-OVER-1", candidates.get(0))
                        .when(409)
                        .text("code"))
                .isEqualTo("allocation-spent");
        assertThat(caller.get("auditor", "/api/v1/nominations/YT-OVER-1").status())
                .isEqualTo(404);
    }

    private Void nominatesUntilNothingIsLeft(ExpressionOfInterestNumber candidate, AtomicInteger issued) {
        while (true) {
            var certificate = House.freshCertificate(Province.YT);
            var answer =
                    house.triesToNominate(Province.YT, certificate, candidate).when(201, 409);
            if (answer.status() == 201) {
                issued.incrementAndGet();
                house.withdraws(Province.YT, certificate);
            } else if (answer.text("code").equals("allocation-spent")) {
                return null;
            } else {
                assertThat(answer.text("code")).isEqualTo("changed-meanwhile");
            }
        }
    }

    /** People in the pool who chose no province. */
    private List<ExpressionOfInterestNumber> people(int number) throws Exception {
        var somebody = Example.like(Examples.amina(House.TODAY), House.TODAY)
                .destinations()
                .profile();
        return together(IntStream.range(0, number)
                .mapToObj(i -> (Callable<ExpressionOfInterestNumber>)
                        () -> house.submits(House.somebodyLike(somebody, House.TODAY)))
                .toList());
    }

    private static String rows(List<ExpressionOfInterestNumber> people) {
        var file = new StringBuilder("certificate,candidate\n");
        people.forEach(candidate -> file.append(House.freshCertificate(Province.YT))
                .append(',')
                .append(candidate)
                .append('\n'));
        return file.toString();
    }

    /** The address of the file once it was checked and the house had heard of everybody in it. */
    private String isChecked(String rows) {
        var file = new ArrayList<String>();
        house.eventually(() -> {
            file.clear();
            file.add(FILES + "/"
                    + caller.send(PROGRAM, "POST", FILES + "?name=yt.csv", "text/csv", rows)
                            .when(202)
                            .text("id"));
            house.eventually(() -> assertThat(stage(file.get(0))).isEqualTo("CHECKED"));
            assertThat(codes(file.get(0))).isSubsetOf("allocation-spent");
        });
        return file.get(0);
    }

    private List<String> codes(String file) {
        return caller.get(PROGRAM, file).when(200).body().path("refused").findValuesAsText("code");
    }

    private String stage(String file) {
        return caller.get(PROGRAM, file).when(200).body().at("/file/stage").asText();
    }

    private int count(String file, String what) {
        return caller.get(PROGRAM, file)
                .when(200)
                .body()
                .at("/file/counts")
                .path(what)
                .asInt();
    }

    private JsonNode balance() {
        return house.allocation(Province.YT, House.TODAY.getYear());
    }

    /** Of all nominations of the month, which are those of the whole life of this house. */
    private List<String> certificates() {
        return caller.get("yt-officer", "/api/v1/nominations/months/2026-11")
                .when(200)
                .raw()
                .lines()
                .skip(1)
                .map(line -> line.split(",")[0])
                .toList();
    }

    private <T> List<T> together(List<Callable<T>> calls) throws InterruptedException, ExecutionException {
        var answers = new ArrayList<T>();
        for (Future<T> answer : all.invokeAll(calls)) {
            answers.add(answer.get());
        }
        return answers;
    }
}
