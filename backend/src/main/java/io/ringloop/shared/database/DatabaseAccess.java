package io.ringloop.shared.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** How to reach the database. */
public record DatabaseAccess(String url, String user, String password) {

    /** A connection outside the pool, for the rare case that keeps one for itself, such as {@code LISTEN}. */
    public Connection connect(String purpose) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "ringloop " + purpose);
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("tcpKeepAlive", "true");
        return DriverManager.getConnection(url, properties);
    }

    @Override
    public String toString() {
        return "DatabaseAccess[" + url + "]";
    }
}
