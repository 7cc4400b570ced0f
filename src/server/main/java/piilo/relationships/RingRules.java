package piilo.relationships;

import static piilo.database.schema.Tables.RING_RULE;

import java.util.List;
import java.util.UUID;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import piilo.database.Database;
import piilo.journal.RecordKind;
import piilo.journal.RecordRows;

/** The rules of the rings of each workspace; a ring without one follows the defaults. */
public final class RingRules implements RecordKind<RingRule> {
    private static final RecordRows<RingRule> ROWS = new RecordRows<>(
            RING_RULE,
            List.of(
                    RING_RULE.RING,
                    RING_RULE.CADENCE_DAYS,
                    RING_RULE.ASK_DAYS,
                    RING_RULE.BALANCED_ASKS,
                    RING_RULE.NEVER_FOR_WORK),
            RingRules::values,
            RingRules::read);

    private final Database database;

    public RingRules(Database database) {
        this.database = database;
    }

    @Override
    public String kind() {
        return "ring_rule";
    }

    @Override
    public Class<RingRule> type() {
        return RingRule.class;
    }

    @Override
    public RecordRows<RingRule> rows() {
        return ROWS;
    }

    @Override
    public String title(RingRule one) {
        return String.valueOf(one.ring());
    }

    /** Returns the rules that the workspace has made, in no particular order. */
    public List<RingRule> all(UUID workspace) {
        return database.read(db -> ROWS.where(db, workspace, DSL.noCondition()));
    }

    private static RingRule read(Record row) {
        return new RingRule(
                row.get(RING_RULE.ID),
                row.get(RING_RULE.VERSION),
                row.get(RING_RULE.CREATED_AT),
                row.get(RING_RULE.RING),
                row.get(RING_RULE.CADENCE_DAYS),
                row.get(RING_RULE.ASK_DAYS),
                row.get(RING_RULE.BALANCED_ASKS),
                row.get(RING_RULE.NEVER_FOR_WORK));
    }

    private static @Nullable Object[] values(RingRule one) {
        return new @Nullable Object[] {
            one.ring(), one.cadenceDays(), one.askDays(), one.balancedAsks(), one.neverForWork()
        };
    }
}
