package ca.expressentry.ranking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** How far the review of a day has come: counted in the transactions that scored the candidates anew. */
@Entity
@Table(schema = "RANKING", name = "REVIEWED_DAY")
@NamedQuery(name = "ReviewedDay.latest", query = "SELECT r FROM ReviewedDay r ORDER BY r.day DESC")
class ReviewedDay {

    @Id
    @Column(name = "REVIEW_DAY")
    private LocalDate day;

    private int done;
    private int changed;

    @Version
    private int version;

    ReviewedDay() {}

    ReviewedDay(LocalDate day) {
        this.day = day;
    }

    void count(int scored, int otherwise) {
        done += scored;
        changed += otherwise;
    }

    Pool.ReviewProgress progress(int remaining) {
        return new Pool.ReviewProgress(day, done + remaining, done, remaining, changed);
    }

    LocalDate day() {
        return day;
    }
}
