package piilo.accounts;

import com.sanctionco.jmail.JMail;
import java.util.Optional;
import piilo.http.Problems;

/** The first account, as somebody asks for it. */
record AccountForm(String name, String email, String password) {
    private static final int EMAIL_LIMIT = 254;

    /** Reads and checks what was sent, from a form or as JSON. */
    static AccountForm parse(
            Optional<String> name, Optional<String> email, Optional<String> password, Problems problems) {
        AccountForm form = new AccountForm(
                problems.required("name", name, Preferences.NAME_LIMIT),
                problems.required("email", email, EMAIL_LIMIT),
                password.orElse(""));
        if (!form.email.isEmpty() && !JMail.isValid(form.email)) {
            problems.add("email", "accounts.email.invalid");
        }
        Passwords.check("password", form.password, form.email, problems);
        return form;
    }

    /** Returns the form as it is shown again: without the password. */
    AccountForm withoutPassword() {
        return new AccountForm(name, email, "");
    }
}
