/**
 * What a plugin may see of Piilo: records and role interfaces, and nothing else.
 *
 * <p>A plugin is a jar (or a zip of jars) with a {@link piilo.api.Plugin} named in {@code META-INF/services} and these entries in the manifest of its
 * main jar: {@code Piilo-Plugin-Id}, {@code Piilo-Plugin-Version}, {@code Piilo-Plugin-Api} (the contract it was written for, such as {@code 0.1}),
 * {@code Piilo-Plugin-Name} and {@code Piilo-Plugin-Licence}. Each call into it runs in a process of its own that has no network, little memory and a
 * deadline; the upload is the only file it is given.
 *
 * <p>Unless {@code @Nullable} says otherwise no value is null. Texts are plain text, never HTML.
 *
 * @since 0.1
 */
@NullMarked
package piilo.api;

import org.jspecify.annotations.NullMarked;
