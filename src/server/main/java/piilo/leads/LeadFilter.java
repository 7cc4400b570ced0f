package piilo.leads;

import static piilo.database.schema.Tables.COMPANY;
import static piilo.database.schema.Tables.JOB_LEAD;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import piilo.database.Keyset;
import piilo.fault.Fault;
import piilo.fault.PiiloException;

/**
 * Which leads are listed, in which order; null stands for all.
 *
 * @param stage that they are at
 * @param hidden whether they were heard of before they were advertised
 * @param company where they are
 * @param text in the title, the company or the place
 * @param today for what is due
 */
record LeadFilter(
        @Nullable Stages stage,
        @Nullable Boolean hidden,
        @Nullable UUID company,
        @Nullable Due due,
        @Nullable String text,
        LocalDate today,
        Sort sort) {
    /** Stages to choose from: each by itself, those that go on, and those that have ended. */
    record Stages(String value, List<Lead.Stage> all) {
        static final String OPEN = "open";
        static final String ENDED = "ended";

        /**
         * Reads the name in an address.
         *
         * @throws PiiloException {@link Fault#BAD_REQUEST} when it is none
         */
        static Stages of(String text) {
            List<Lead.Stage> found = Arrays.stream(Lead.Stage.values())
                    .filter(stage -> switch (text) {
                        case OPEN -> !stage.ending();
                        case ENDED -> stage.ending();
                        default -> LeadNames.text(stage).equals(text);
                    })
                    .toList();
            if (found.isEmpty()) {
                throw new PiiloException(Fault.BAD_REQUEST, "stage is none of a lead's, nor open or ended");
            }
            return new Stages(text, found);
        }
    }

    /** What is to be done next, and when. */
    enum Due {
        DUE,
        WEEK,
        PLANNED,
        NONE;

        static Due of(String text) {
            return named(values(), text, "due is due, week, planned or none");
        }
    }

    /** What the list may be sorted by. */
    enum Sort {
        CHANGED,
        TITLE,
        HEARD,
        STAGE,
        NEXT;

        static Sort of(String text) {
            return named(values(), text, "Leads are sorted by changed, title, heard, stage or next");
        }

        Keyset<?> keyset() {
            return switch (this) {
                case CHANGED -> new Keyset<>(JOB_LEAD.UPDATED_AT, JOB_LEAD.ID, true);
                case TITLE -> new Keyset<>(JOB_LEAD.TITLE, JOB_LEAD.ID, false);
                case HEARD -> new Keyset<>(JOB_LEAD.HEARD_ON, JOB_LEAD.ID, true);
                case STAGE -> new Keyset<>(JOB_LEAD.STAGE_SINCE, JOB_LEAD.ID, true);
                case NEXT -> new Keyset<>(JOB_LEAD.NEXT_DUE, JOB_LEAD.ID, false);
            };
        }
    }

    private static <E extends Enum<E>> E named(E[] all, String text, String otherwise) {
        return Arrays.stream(all)
                .filter(one -> LeadNames.text(one).equals(text))
                .findFirst()
                .orElseThrow(() -> new PiiloException(Fault.BAD_REQUEST, otherwise));
    }

    LeadFilter withStage(@Nullable Stages other) {
        return new LeadFilter(other, hidden, company, due, text, today, sort);
    }

    LeadFilter withSort(Sort other) {
        return new LeadFilter(stage, hidden, company, due, text, today, other);
    }

    /** Returns whether it leaves anything out. */
    public boolean filtered() {
        return stage != null || hidden != null || company != null || due != null || text != null;
    }

    /** Returns it as the query of an address. */
    public String query() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("stage", stage == null ? null : stage.value);
        values.put("hidden", hidden);
        values.put("company", company);
        values.put("due", due == null ? null : LeadNames.text(due));
        values.put("q", text);
        values.put("sort", sort == Sort.CHANGED ? null : LeadNames.text(sort));
        return values.entrySet().stream()
                .filter(value -> value.getValue() != null)
                .map(value -> value.getKey() + "="
                        + URLEncoder.encode(String.valueOf(value.getValue()), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    Condition condition(UUID workspace) {
        Condition condition = DSL.noCondition();
        if (stage != null) {
            condition = condition.and(
                    JOB_LEAD.STAGE.in(stage.all.stream().map(LeadNames::text).toList()));
        }
        if (hidden != null) {
            condition = condition.and(JOB_LEAD.HIDDEN.eq(hidden));
        }
        if (company != null) {
            condition = condition.and(JOB_LEAD.COMPANY_ID.eq(company));
        }
        if (due != null) {
            condition = condition.and(condition(due));
        }
        return text == null ? condition : condition.and(contains(workspace, text));
    }

    private Condition condition(Due wanted) {
        return switch (wanted) {
            case DUE -> JOB_LEAD.NEXT_DUE.le(today);
            case WEEK -> JOB_LEAD.NEXT_DUE.le(today.plusDays(7));
            case PLANNED -> JOB_LEAD.NEXT_STEP_ON.isNotNull();
            case NONE -> JOB_LEAD.NEXT_STEP_ON.isNull();
        };
    }

    private static Condition contains(UUID workspace, String words) {
        return JOB_LEAD.TITLE
                .contains(words)
                .or(JOB_LEAD.PLACE.contains(words))
                .or(JOB_LEAD.COMPANY_HINT.contains(words))
                .or(JOB_LEAD.COMPANY_ID.in(DSL.select(COMPANY.ID)
                        .from(COMPANY)
                        .where(COMPANY.WORKSPACE_ID.eq(workspace))
                        .and(COMPANY.NAME.contains(words))));
    }
}
