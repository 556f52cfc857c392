// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window.h"

#include "app/chapter.h"
#include "app/language.h"
#include "support/classroom.h"
#include "support/user.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QButtonGroup>
#include <QFocusFrame>
#include <QFrame>
#include <QScrollBar>
#include <QTest>
#include <QWindow>

#include <algorithm>
#include <memory>

using namespace untangle;
using namespace untangle::test;

namespace {

QString named(const QWidget* widget)
{
    QString path;
    for (; widget && !qobject_cast<const Chapter*>(widget); widget = widget->parentWidget())
        path.prepend(QStringLiteral("/%1(%2)").arg(
            QString::fromLatin1(widget->metaObject()->className()).remove("untangle::"),
            widget->objectName()));
    return path;
}

bool isPart(const QWidget* widget)
{
    // The line of a number box, the bars of a scroll area: parts of what they belong to.
    const QWidget* parent = widget->parentWidget();
    return widget->objectName().startsWith("qt_") || qobject_cast<const QScrollBar*>(widget)
        || qobject_cast<const QAbstractSpinBox*>(parent) || qobject_cast<const QComboBox*>(parent)
        || qobject_cast<const QFocusFrame*>(widget)
        || qobject_cast<const QAbstractScrollArea*>(parent)
        || qobject_cast<const QAbstractItemView*>(parent ? parent->parentWidget() : nullptr);
}

bool isControl(const QWidget* widget)
{
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QComboBox*>(widget)
        || qobject_cast<const QAbstractSpinBox*>(widget)
        || qobject_cast<const QAbstractSlider*>(widget) || qobject_cast<const QLineEdit*>(widget)
        || (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
}

// Of options of which one is chosen, Tab stops at that one; arrow keys go on to the others.
bool isOtherOption(const QWidget* control)
{
    const auto* button = qobject_cast<const QAbstractButton*>(control);
    return button && button->group() && button->group()->exclusive() && !button->isChecked();
}

} // namespace

class TestAccessibility : public QObject {
    Q_OBJECT

public:
    static void initMain() { enterClassroom(); }

private slots:
    void initTestCase()
    {
        m_theme = Theme::light();
        m_language.use("en", m_theme);
        applyTheme(*qApp, m_theme);
        m_window = std::make_unique<MainWindow>(m_theme, m_language);
        m_window->resize(1366, 768);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void controlsHaveNamesRolesAndHelp_data() { chapters(); }
    void controlsHaveNamesRolesAndHelp()
    {
        QStringList problems;
        for (const QWidget* control : controls()) {
            auto* told = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(control));
            QVERIFY(told);
            QStringList missing;
            if (told->text(QAccessible::Name).isEmpty())
                missing << "name";
            if (told->role() == QAccessible::NoRole || told->role() == QAccessible::Client)
                missing << "role";
            if (helpOf(control).isEmpty())
                missing << "help";
            if (!missing.isEmpty())
                problems << missing.join(' ') + ": " + named(control);
        }
        for (const QString& problem : std::as_const(problems))
            qWarning().noquote() << problem;
        QVERIFY2(problems.isEmpty(), "told above");
    }

    void tabGoesThroughEveryControlInReadingOrder_data() { chapters(); }
    void tabGoesThroughEveryControlInReadingOrder()
    {
        QList<QWidget*> wanted;
        for (QWidget* control : controls())
            if (control->isVisible() && control->isEnabled()
                && (control->focusPolicy() & Qt::TabFocus))
                wanted << control;
        QList<QWidget*> reached;
        for (int i = 0; i < 300; ++i) {
            QTest::keyClick(m_window->windowHandle(), Qt::Key_Tab);
            QWidget* now = QApplication::focusWidget();
            if (!now || reached.contains(now))
                break;
            reached << now;
        }
        QStringList problems;
        for (QWidget* control : wanted)
            if (!reached.contains(control) && !isOtherOption(control))
                problems << "not reached: " + named(control);
        for (int i = 1; i < reached.size(); ++i) {
            const QRect before = placeOf(reached[i - 1]), after = placeOf(reached[i]);
            const bool isSameColumn
                = before.left() <= after.right() && after.left() <= before.right();
            if (after.bottom() < before.top() && isSameColumn
                && m_window->chapter().isAncestorOf(reached[i])
                && m_window->chapter().isAncestorOf(reached[i - 1]))
                problems << "backwards: " + named(reached[i - 1]) + "\n       to "
                        + named(reached[i]);
        }
        for (const QString& problem : std::as_const(problems))
            qWarning().noquote() << problem;
        QVERIFY2(problems.isEmpty(), "told above");
    }

private:
    static void chapters()
    {
        QTest::addColumn<QString>("id");
        for (const char* id :
            {"puzzle", "linear", "playground", "conditions", "range", "space", "grid", "take_home"})
            QTest::newRow(id) << QString(id);
    }
    QList<QWidget*> controls()
    {
        QFETCH(QString, id);
        m_window->showChapter(id.toStdString());
        QList<QWidget*> result;
        for (QWidget* widget : m_window->chapter().findChildren<QWidget*>())
            if (widget->window() == m_window.get() && isControl(widget) && !isPart(widget))
                result << widget;
        return result;
    }
    QString helpOf(const QWidget* widget) const
    {
        for (; widget && widget != &m_window->chapter(); widget = widget->parentWidget())
            if (!widget->whatsThis().isEmpty())
                return widget->whatsThis();
        return {};
    }
    QRect placeOf(const QWidget* widget) const
    {
        return {widget->mapTo(m_window.get(), QPoint()), widget->size()};
    }

    Theme m_theme;
    Language m_language;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
