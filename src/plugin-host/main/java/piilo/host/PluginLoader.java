package piilo.host;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;

/** Loads a plugin's classes. They see the JDK, each other and {@code piilo.api}: not this package, and not the JSON library beside it. */
final class PluginLoader extends URLClassLoader {
    private static final String CONTRACT = "piilo.api.";

    private PluginLoader(URL[] jars) {
        super("plugin", jars, ClassLoader.getPlatformClassLoader());
    }

    static PluginLoader of(String[] jars) throws MalformedURLException {
        URL[] locations = new URL[jars.length];
        for (int i = 0; i < jars.length; i++) {
            locations[i] = new File(jars[i]).toURI().toURL();
        }
        return new PluginLoader(locations);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.startsWith(CONTRACT)) {
            return PluginLoader.class.getClassLoader().loadClass(name);
        }
        return super.loadClass(name, resolve);
    }
}
