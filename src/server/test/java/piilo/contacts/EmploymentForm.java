package piilo.contacts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The form of a contact's employments as somebody has it before him. */
record EmploymentForm(String contact, String version, List<Row> rows) {
    /** A row of the form. */
    record Row(String id, String title, String company, String to) {
        static Row fresh(String title, String company) {
            return new Row("", title, company, "");
        }

        Row titled(String other) {
            return new Row(id, other, company, to);
        }

        Row at(String other) {
            return new Row(id, title, other, to);
        }

        Row until(String day) {
            return new Row(id, title, company, day);
        }
    }

    static EmploymentForm read(String contact, String page) {
        List<String> ids = values(page, "job.id");
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < ids.size(); row++) {
            String title = values(page, "job.title").get(row);
            if (!title.isEmpty()) {
                String company = values(page, "job.company").get(row);
                rows.add(new Row(
                        ids.get(row), title, company, values(page, "job.to").get(row)));
            }
        }
        return new EmploymentForm(contact, values(page, "version").getFirst(), rows);
    }

    private static List<String> values(String page, String name) {
        return Pattern.compile("name=\"" + Pattern.quote(name) + "\" value=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    EmploymentForm with(UnaryOperator<Row> first) {
        List<Row> changed = new ArrayList<>(rows);
        changed.set(0, first.apply(rows.getFirst()));
        return new EmploymentForm(contact, version, changed);
    }

    EmploymentForm plus(Row row) {
        List<Row> more = new ArrayList<>(rows);
        more.add(row);
        return new EmploymentForm(contact, version, more);
    }

    EmploymentForm without(int row) {
        List<Row> less = new ArrayList<>(rows);
        less.remove(row);
        return new EmploymentForm(contact, version, less);
    }

    /** Returns what is sent. */
    Map<String, Object> values(Map<String, String> more) {
        Map<String, Object> sent = new LinkedHashMap<>(more);
        sent.put("givenName", "Aino");
        sent.put("version", version);
        sent.put("job.id", rows.stream().map(Row::id).toList());
        sent.put("job.title", rows.stream().map(Row::title).toList());
        sent.put("job.company", rows.stream().map(Row::company).toList());
        sent.put("job.to", rows.stream().map(Row::to).toList());
        return sent;
    }
}
