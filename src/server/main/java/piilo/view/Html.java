package piilo.view;

/** A piece of HTML that is safe to be shown as it is, because a sanitiser or our own code made it. */
public record Html(String text) {
    @Override
    public String toString() {
        return text;
    }
}
