package piilo.imports;

import java.util.List;
import piilo.api.ContactLine;

/**
 * By what the person of a line is known.
 *
 * @param key see {@link SourceKeys#of(ContactLine, List, String)}
 * @param points what only one person has, see {@link SourceKeys#matches}
 * @param name see {@link SourceKeys#name}
 * @param nameAndCompany see {@link SourceKeys#nameAndCompany}
 */
record Subject(ContactLine line, String key, List<String> points, String name, String nameAndCompany) {
    static Subject of(ContactLine line) {
        List<String> points = SourceKeys.matches(line);
        String nameAndCompany = SourceKeys.nameAndCompany(line);
        String name = SourceKeys.name(line.name().display());
        return new Subject(line, SourceKeys.of(line, points, nameAndCompany), points, name, nameAndCompany);
    }

    /** Returns whether there is nothing but the name and the employer to know the person by. */
    boolean nameOnly() {
        return line.key() == null && points.isEmpty();
    }
}
