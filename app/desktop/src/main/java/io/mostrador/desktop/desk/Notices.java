package io.mostrador.desktop.desk;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The one notice that stands, and where.
public final class Notices {
    private final Map<Place, ObjectProperty<@Nullable Notice>> byPlace = new EnumMap<>(Place.class);

    Notices() {
        for (Place place : Place.values()) {
            byPlace.put(place, new SimpleObjectProperty<>());
        }
    }

    public ReadOnlyObjectProperty<@Nullable Notice> at(Place place) {
        return property(place);
    }

    public void show(Place place, Notice notice) {
        clear();
        property(place).set(notice);
    }

    /// Does what can be done about the notice that stands, if anything can.
    ///
    /// @return whether something was done
    public boolean remedy() {
        for (ObjectProperty<@Nullable Notice> property : byPlace.values()) {
            Notice notice = property.get();
            Notice.Remedy remedy = notice == null ? null : notice.remedy();
            if (remedy != null) {
                remedy.act().run();
                return true;
            }
        }
        return false;
    }

    public void clear() {
        byPlace.values().forEach(property -> property.set(null));
    }

    private ObjectProperty<@Nullable Notice> property(Place place) {
        ObjectProperty<@Nullable Notice> property = byPlace.get(place);
        if (property == null) {
            throw new IllegalStateException("no place " + place);
        }
        return property;
    }
}
