package piilo.timeline;

import java.time.LocalDate;
import java.util.UUID;

/**
 * That something has come to another stage, as programs are told of it.
 *
 * @param of lead, target or introduction
 * @param id of that record
 * @param title what it is called
 */
public record StageReached(String of, UUID id, String title, String stage, LocalDate day) {}
