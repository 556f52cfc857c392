// One window for all files: a second start hands its file to the running program.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLockFile>
#include <QObject>

class QLocalServer;
class QLocalSocket;

namespace untangle {

class SingleInstance : public QObject {
    Q_OBJECT

public:
    SingleInstance();

    // Asks the running program to open the file, or only to come to the front when the path is
    // empty. False when there is none or it does not answer, within a second: nothing is handed
    // over then. Nor is a file while it asks its user something.
    bool handOver(const QString& path);
    // Answers later starts, unless another living program does.
    void listen();

signals:
    void called(const QString& path);

private:
    void greet(QLocalSocket* caller);

    QString m_name; // of the socket
    QLockFile m_lock; // of the program that answers
    QLocalServer* m_server;
};

} // namespace untangle
