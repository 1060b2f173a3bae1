package ca.expressentry.message;

import ca.expressentry.message.Verification.Finding;
import ca.expressentry.text.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Goes along the chain once and notes every fault. A fault does not hide the next: each link is judged by the stored hash before it. */
final class ChainCheck {

    private static final int LISTED = 100;

    private final Map<Long, String> heads = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private long faults;
    private long position;
    private String hash = JournalRow.NOTHING_BEFORE;
    private int noted;

    /** Heads that were noted while the chain grew; all of them before the first link. */
    void expect(HeadFile.Reading noticed) {
        noted = noticed.heads().size();
        noticed.forged().forEach(line -> note(Fault.HEAD_FORGED, line));
        if (noted == 0 || noticed.heads().get(0).position() != 0) {
            note(Fault.HEADS_MISSING, 1);
        }
        noticed.heads().forEach(this::expect);
    }

    void expect(Head head) {
        var other = heads.putIfAbsent(head.position(), head.hash());
        if (other != null && !other.equals(head.hash())) {
            note(Fault.HEAD_DIFFERS, head.position());
        }
    }

    void link(Link link) {
        if (link.position() != position + 1) {
            note(Fault.LINK_MISSING, position + 1);
        }
        if (link.row().isEmpty()) {
            note(Fault.ROW_MISSING, link.position());
        } else if (!link.row().get().hashAfter(hash).equals(link.hash())) {
            note(Fault.ALTERED, link.position());
        }
        var head = heads.remove(link.position());
        if (head != null && !head.equals(link.hash())) {
            note(Fault.HEAD_DIFFERS, link.position());
        }
        position = link.position();
        hash = link.hash();
    }

    /** After the last link. */
    Verification end(long waiting, long overdue) {
        if (!JournalRow.NOTHING_BEFORE.equals(heads.getOrDefault(0L, JournalRow.NOTHING_BEFORE))) {
            note(Fault.HEAD_DIFFERS, 0);
        }
        heads.keySet().stream().filter(at -> at > 0).sorted().forEach(at -> note(Fault.CUT_OFF, at));
        if (overdue > 0) {
            note(Fault.NOT_CHAINED, overdue);
        }
        return new Verification(faults == 0, position, hash, noted, waiting, faults, List.copyOf(findings));
    }

    private void note(Fault fault, long at) {
        faults++;
        if (findings.size() < LISTED) {
            findings.add(new Finding(Problem.codeOf(fault), at, fault.text()));
        }
    }
}
