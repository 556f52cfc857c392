// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/single_instance.h"

#include <QApplication>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>
#include <QStandardPaths>

namespace untangle {

namespace {

// Each of the three waits of handOver().
constexpr int patienceMs = 300;
// The running program speaks first, so that one that hangs is handed nothing.
const QByteArray ready("ready\n"), busy("busy\n");
const QByteArray comeToFront("raise\n"), openFile("open\n");

// In the folder that is the user's alone.
QString socketName()
{
    return QStringLiteral("%1/%2.socket")
        .arg(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation),
            QCoreApplication::applicationName());
}

} // namespace

SingleInstance::SingleInstance()
    : m_name(socketName())
    , m_lock(m_name + QStringLiteral(".lock"))
    , m_server(new QLocalServer(this))
{
    m_lock.setStaleLockTime(0); // only death ends it, not age
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* caller = m_server->nextPendingConnection())
            greet(caller);
    });
}

bool SingleInstance::handOver(const QString& path)
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(patienceMs) || !socket.waitForReadyRead(patienceMs))
        return false;
    if (!path.isEmpty() && socket.readAll() != ready)
        return false;
    socket.write(
        path.isEmpty() ? comeToFront : openFile + QFileInfo(path).absoluteFilePath().toUtf8());
    const bool isSent = socket.waitForBytesWritten(patienceMs);
    socket.disconnectFromServer();
    return isSent;
}

void SingleInstance::listen()
{
    if (!m_lock.tryLock(0))
        return;
    QLocalServer::removeServer(m_name); // left by one that died
    m_server->listen(m_name);
}

// What the caller wants is whole when it hangs up.
void SingleInstance::greet(QLocalSocket* caller)
{
    connect(caller, &QLocalSocket::disconnected, this, [this, caller] {
        caller->deleteLater();
        const QByteArray message = caller->readAll();
        if (message == comeToFront)
            emit called({});
        else if (message.startsWith(openFile))
            emit called(QString::fromUtf8(message.mid(openFile.size())));
    });
    caller->write(QApplication::activeModalWidget() ? busy : ready);
}

} // namespace untangle
